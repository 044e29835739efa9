/** A .zip container and new texts for some of its parts in, the container with them out; every other part stays as it was packed. */
import { crc32, deflateRawSync } from 'node:zlib'

const endOfDirectory = 0x06054b50
const localEntry = 0x04034b50
/** Names and texts are UTF-8. */
const utf8Flag = 0x0800

/**
 * Returns the container with the parts replaced (APPNOTE.TXT 4.3; no ZIP64, no data descriptors are written). A name that is
 * no part of it changes nothing.
 */
export function replaceParts(bytes: Buffer, texts: ReadonlyMap<string, string>): Buffer {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entriesOf(bytes)) {
    const text = texts.get(entry.name)
    const packed = text === undefined ? entry : packedText(text)
    const header = Buffer.from(bytes.subarray(entry.at, entry.at + 46))
    header.writeUInt16LE(utf8Flag, 8)
    header.writeUInt16LE(packed.method, 10)
    header.writeUInt32LE(packed.crc, 16)
    header.writeUInt32LE(packed.data.length, 20)
    header.writeUInt32LE(packed.size, 24)
    header.writeUInt16LE(0, 30)
    header.writeUInt16LE(0, 32)
    header.writeUInt32LE(offset, 42)
    const name = Buffer.from(entry.name, 'utf8')
    directory.push(header, name)
    const local = localHeader(header, name.length)
    pieces.push(local, name, packed.data)
    offset += local.length + name.length + packed.data.length
  }
  const list = Buffer.concat(directory)
  return Buffer.concat([...pieces, list, endRecord(directory.length / 2, list.length, offset)])
}

interface Packed {
  readonly method: number
  readonly crc: number
  /** Bytes when unpacked. */
  readonly size: number
  readonly data: Buffer
}

function packedText(text: string): Packed {
  const raw = Buffer.from(text, 'utf8')
  return { method: 8, crc: crc32(raw), size: raw.length, data: deflateRawSync(raw) }
}

function* entriesOf(bytes: Buffer): Generator<Packed & { readonly name: string; readonly at: number }> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  let at = bytes.readUInt32LE(end + 16)
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    const nameLength = bytes.readUInt16LE(at + 28)
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    yield {
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      at,
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      size: bytes.readUInt32LE(at + 24),
      data: bytes.subarray(start, start + bytes.readUInt32LE(at + 20)),
    }
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
}

/** The local header repeats the directory's from the version needed up to the sizes. */
function localHeader(header: Buffer, nameLength: number): Buffer {
  const local = Buffer.alloc(30)
  local.writeUInt32LE(localEntry, 0)
  header.copy(local, 4, 6, 28)
  local.writeUInt16LE(nameLength, 26)
  return local
}

function endRecord(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(endOfDirectory, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
