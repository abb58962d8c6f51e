/** Lengths of time as people say them. */

/** `45 s`, `4 min 10 s`, `2 h 5 min`. */
export function duration(seconds: number): string {
  const all = Math.max(0, Math.round(seconds))
  if (all < 60) return `${seconds > 0 && seconds < 9.95 ? seconds.toFixed(1) : all} s`
  const [hours, minutes] = [Math.floor(all / 3600), Math.floor((all % 3600) / 60)]
  if (hours > 0) return minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`
  return all % 60 > 0 ? `${minutes} min ${all % 60} s` : `${minutes} min`
}

/** The same as an estimate: `about 4 min`. */
export const estimate = (seconds: number): string =>
  seconds < 60 ? `${Math.max(1, Math.ceil(seconds))} s` : duration(Math.ceil(seconds / 60) * 60)
