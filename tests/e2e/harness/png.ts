import { inflateSync } from 'node:zlib';

/** Pixels in rows, three or four bytes each (R, G, B and perhaps A). */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly data: Buffer;
}

const SIGNATURE_LENGTH = 8;
const TRUECOLOUR = 2;
const TRUECOLOUR_ALPHA = 6;

/**
 * Decodes what browsers give for screenshots: 8 bits a channel, truecolour, not interlaced (PNG, W3C 2003).
 * @throws for other kinds of PNG
 */
export function decodePng(file: Buffer): Picture {
  const parts: Buffer[] = [];
  let header: Buffer | undefined;
  for (let at = SIGNATURE_LENGTH; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const body = file.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = body;
    if (type === 'IDAT') parts.push(body);
    at += length + 12;
  }
  const [depth, kind, , , interlace] = header?.subarray(8) ?? [];
  if (!header || depth !== 8 || interlace !== 0 || (kind !== TRUECOLOUR && kind !== TRUECOLOUR_ALPHA)) {
    throw new Error('not an 8-bit truecolour PNG without interlace');
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = kind === TRUECOLOUR ? 3 : 4;
  return {
    width,
    height,
    channels,
    data: unfilter(inflateSync(Buffer.concat(parts)), width, height, channels),
  };
}

/** Undoes the five filters; each row is led by the number of its own. */
function unfilter(raw: Buffer, width: number, height: number, channels: number): Buffer {
  const stride = width * channels;
  const data = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = raw[row * (stride + 1)] ?? 0;
    const from = row * (stride + 1) + 1;
    for (let i = 0; i < stride; i++) {
      const at = row * stride + i;
      const left = i < channels ? 0 : (data[at - channels] as number);
      const up = row === 0 ? 0 : (data[at - stride] as number);
      const corner = row === 0 || i < channels ? 0 : (data[at - stride - channels] as number);
      data[at] = (raw[from + i] as number) + predict(filter, left, up, corner);
    }
  }
  return data;
}

function predict(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, corner);
    default:
      return 0;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

/** The places (px of the picture) at which two pictures of one size differ. @throws where the sizes differ */
export function differingPixels(a: Picture, b: Picture): { x: number; y: number }[] {
  if (a.width !== b.width || a.height !== b.height) throw new Error('the pictures have different sizes');
  const places: { x: number; y: number }[] = [];
  for (let pixel = 0; pixel < a.width * a.height; pixel++) {
    const same = [0, 1, 2].every((c) => a.data[pixel * a.channels + c] === b.data[pixel * b.channels + c]);
    if (!same) places.push({ x: pixel % a.width, y: Math.floor(pixel / a.width) });
  }
  return places;
}
