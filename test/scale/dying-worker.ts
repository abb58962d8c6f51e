/** The worker of `pool.test.ts`: does what its task says. */
import { HearsayError } from '../../src/record/problem.ts'
import { serveTasks } from '../../src/scale/worker.ts'

serveTasks(async (settings) => {
  if (settings === 'no model') throw new HearsayError('E0301', 'The model is missing.')
  if (settings === 'die') process.exit(3)
  return async (task) => {
    if (task === 'kill') process.kill(process.pid, 'SIGKILL')
    if (task === 'throw') throw new TypeError('a fault')
    if (task === 'wait') await new Promise(() => setInterval(() => undefined, 1000))
    return `${settings} ${task} by ${process.pid}`
  }
})
