/** How long an archive may take to answer, in milliseconds. */
const PATIENCE = 20_000;

/**
 * The archived copy of an address that is nearest to a day, as a Memento TimeGate (RFC 7089) names it; undefined when it
 * knows none or does not answer. `timegate`: the address before which the asked one is put; `day`: "2022-08-04".
 */
export async function archivedCopy(
  address: string,
  day: string,
  timegate: string,
): Promise<string | undefined> {
  try {
    const response = await fetch(timegate + address, {
      method: 'HEAD',
      redirect: 'manual',
      headers: { 'Accept-Datetime': new Date(`${day}T12:00:00Z`).toUTCString() },
      signal: AbortSignal.timeout(PATIENCE),
    });
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location) {
      return new URL(location, timegate).href;
    }
    return response.ok && response.headers.has('memento-datetime') ? response.url : undefined;
  } catch {
    return undefined;
  }
}
