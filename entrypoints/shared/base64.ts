/** Bytes as a string that a message can carry. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  // In pieces: an argument list has a limit.
  for (let i = 0; i < bytes.length; i += 0x2000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x2000));
  return btoa(binary);
}
