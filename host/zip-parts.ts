/** A .zip container as bytes in, the names and texts of its parts out: what hucre does not show of a workbook. */
import { inflateRawSync } from 'node:zlib'

export interface Parts {
  /** Names such as `xl/workbook.xml`, in the order of the directory. */
  readonly names: readonly string[]
  /** Bytes of all parts together, unpacked, as the directory says. */
  readonly unpacked: number
  /** Returns a part as text; '' when there is none. Throws when it is longer than the directory says. */
  readonly text: (name: string) => string
  /** Returns the bytes of a part, in the same way. */
  readonly bytes: (name: string) => Buffer
}

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50

/** Returns the parts of a .zip container, or null when the bytes are none or are cut off (APPNOTE.TXT 4.3; no ZIP64). */
export function zipParts(bytes: Buffer): Parts | null {
  const end = findEnd(bytes)
  if (end < 0) return null
  const count = bytes.readUInt16LE(end + 10)
  const places = new Map<string, { at: number; size: number; unpacked: number; packed: boolean }>()
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== directoryEntry) return null
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    places.set(name, {
      at: bytes.readUInt32LE(at + 42),
      size: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      packed: bytes.readUInt16LE(at + 10) === 8,
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  const unpack = (name: string): Buffer => {
    const place = places.get(name)
    if (!place || place.at + 30 > bytes.length) return Buffer.alloc(0)
    const start = place.at + 30 + bytes.readUInt16LE(place.at + 26) + bytes.readUInt16LE(place.at + 28)
    const data = bytes.subarray(start, start + place.size)
    return place.packed ? inflateRawSync(data, { maxOutputLength: Math.max(1, place.unpacked) }) : data
  }
  return {
    names: [...places.keys()],
    unpacked: [...places.values()].reduce((sum, each) => sum + each.unpacked, 0),
    text: (name) => unpack(name).toString('utf8'),
    bytes: unpack,
  }
}

/** Returns where the end record of the directory begins, -1 when there is none. */
function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--)
    if (bytes.readUInt32LE(at) === endOfDirectory) return at
  return -1
}
