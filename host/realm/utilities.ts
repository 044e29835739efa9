/** `Utilities`: dates as text, pauses, digests, base64, unique ids. */

import { provide } from './calling.ts'
import { type EnumValue, enumeration } from './enums.ts'
import { javaFormat } from './java-format.ts'
import { execution, outside } from './state.ts'

const DigestAlgorithm = enumeration('DigestAlgorithm', ['MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'])
const Charset = enumeration('Charset', ['US_ASCII', 'UTF_8'])

export class UtilitiesService {
  formatDate(date: Date, zone: string, pattern: string): string {
    return javaFormat(date.getTime(), zone, pattern)
  }
  /** Moves the clock of the execution; nobody waits. */
  sleep(milliseconds: number): void {
    execution.now += milliseconds
  }
  getUuid(): string {
    return outside().uuid()
  }
  base64Encode(data: string | number[], _charset?: EnumValue): string {
    return encode(data, false)
  }
  base64EncodeWebSafe(data: string | number[], _charset?: EnumValue): string {
    return encode(data, true)
  }
  /** Returns the bytes as signed numbers, as Java does. */
  computeDigest(algorithm: EnumValue, text: string, charset?: EnumValue): number[] {
    const bytes: number[] = JSON.parse(outside().digest(algorithm.label, text, charset?.label ?? 'UTF_8'))
    return bytes.map((byte) => (byte > 127 ? byte - 256 : byte))
  }
}

function encode(data: string | number[], web: boolean): string {
  return typeof data === 'string' ? outside().base64(data, null, web) : outside().base64('', data, web)
}

const data = 'n str | list | str,Charset'
provide(UtilitiesService, 'Utilities', {
  formatDate: 'n date,str,str',
  sleep: 'n num',
  getUuid: 'n',
  base64Encode: data,
  base64EncodeWebSafe: data,
  computeDigest: 'n DigestAlgorithm,str | DigestAlgorithm,str,Charset',
})
Object.defineProperty(UtilitiesService.prototype, 'DigestAlgorithm', { value: DigestAlgorithm })
Object.defineProperty(UtilitiesService.prototype, 'Charset', { value: Charset })
