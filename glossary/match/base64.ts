/** The bytes of an index that lies in a script as base64. A browser decodes it in a tenth of the time that our loop takes. */
export function bytesOf(base64: string): Uint8Array {
  const { fromBase64 } = Uint8Array as Decoder;
  if (fromBase64) return fromBase64.call(Uint8Array, base64);
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

type Decoder = { fromBase64?(this: unknown, base64: string): Uint8Array };
