/**
 * A setting's value as it is written in a file or in the environment, brought to what the option's own parser gives.
 */
import { resolve } from 'node:path'
import { InvalidArgumentError } from 'commander'
import type { Setting } from './setting.ts'

/**
 * The value of a setting. `folder` is what a relative path counts from.
 * Throws commander's `InvalidArgumentError` with what can be written.
 */
export function settingValue(setting: Setting, written: unknown, folder?: string): unknown {
  if (setting.kind === 'switch') return switchValue(written)
  if (setting.option.optional && typeof written === 'boolean') return written
  if (setting.kind === 'list' && Array.isArray(written)) {
    return written.reduce<unknown>((before, one) => parsed(setting, textOf(one), before), undefined)
  }
  const text = textOf(written)
  return parsed(setting, setting.isPath && folder !== undefined && text !== '-' ? resolve(folder, text) : text)
}

const parsed = (setting: Setting, text: string, before?: unknown): unknown =>
  setting.option.parseArg ? setting.option.parseArg(text, before) : text

/** Files have true and false; the environment has only text. */
function switchValue(written: unknown): boolean {
  if (typeof written === 'boolean') return written
  const text = typeof written === 'string' || typeof written === 'number' ? String(written).toLowerCase() : ''
  if (['1', 'true', 'yes', 'on'].includes(text)) return true
  if (['0', 'false', 'no', 'off'].includes(text)) return false
  throw new InvalidArgumentError('Write true or false.')
}

function textOf(written: unknown): string {
  if (typeof written === 'string') return written
  if (typeof written === 'number' || typeof written === 'bigint') return String(written)
  throw new InvalidArgumentError('Write one text in quotes, or a number.')
}
