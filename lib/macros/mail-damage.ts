const BOUNDARY = /\bboundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/gi;
const BASE64 = /^content-transfer-encoding:[ \t]*base64\b/gim;
/** More parts than a mail has; those after them are not looked at. */
const PARTS_MAX = 100;

/** Whether a mail was cut off or changed on its way, so that words of it may be missing. @param source as it was sent */
export function isDamagedMail(source: string): boolean {
  return lacksEnds(source) || hasBrokenBase64(source);
}

/** A part that begins and never ends. */
function lacksEnds(source: string): boolean {
  const found = [...source.matchAll(BOUNDARY)].slice(0, PARTS_MAX);
  return found.some(([, quoted, bare]) => {
    const line = `--${quoted ?? bare}`;
    return source.includes(line) && !source.includes(`${line}--`);
  });
}

function hasBrokenBase64(source: string): boolean {
  return [...source.matchAll(BASE64)].slice(0, PARTS_MAX).some(({ index }) => {
    const begin = source.slice(index).search(/\r?\n\r?\n/);
    if (begin < 0) return true;
    const body = source.slice(index + begin).trimStart();
    const end = body.search(/\r?\n--/);
    const signs = (end < 0 ? body : body.slice(0, end)).replace(/\s+/g, '');
    return !/^[a-z0-9+/]*={0,2}$/i.test(signs) || signs.length % 4 !== 0;
  });
}
