import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadBook, saveBook } from '../../host/xlsx.ts'
import { runCli as host } from './run-cli.ts'
import { folder, storedZip } from './xlsx-files.ts'

const at = folder()
let book = ''

/** Returns a copy of the set-up workbook under another name. */
function copyOf(name: string): string {
  writeFileSync(at(name), readFileSync(book))
  return at(name)
}

beforeAll(() => {
  book = at('b.xlsx')
  expect(host('new', '--template', 'kh-354', '--out', book)).toMatchObject({ code: 0 })
}, 60_000)

describe('a quarter on the command line', () => {
  it('goes from an empty sheet to the figures', async () => {
    const path = copyOf('quarter.xlsx')
    const opened = host('open-period', path, '--period', '2025-Q1', '--today', '2025-03-01')
    expect(opened).toMatchObject({ code: 0, out: expect.stringContaining('Quý I/2025') })
    expect(host('track', path, '--today', '2025-03-18')).toMatchObject({ code: 0 })
    const made = host('consolidate', path, '--period', '2025-Q1', '--today', '2025-03-18', '--json')
    expect(made.code).toBe(0)
    expect(JSON.parse(made.out)).toMatchObject({ period: '2025-Q1', today: '2025-03-18', provisional: true })
    const names = (await loadBook(path)).sheets.map((sheet) => sheet.name)
    expect(names).toContain('Tổng hợp Quý I-2025')
  })

  it('knows an unchanged period from the file, confirms it, withdraws that, and makes the year', () => {
    const path = copyOf('final.xlsx')
    const march = (name: string, ...words: readonly string[]) => host(name, path, ...words, '--today', '2025-03-18')
    const q1 = ['--period', '2025-Q1']
    march('open-period', ...q1)
    expect(march('consolidate', ...q1)).toMatchObject({ code: 0 })
    expect(march('consolidate', ...q1).out).toContain('Số liệu không thay đổi từ lần tổng hợp 12:00 18/3/2025')
    expect(march('confirm', ...q1).out).toContain('Đã xác nhận số liệu chính thức')
    expect(march('compare', '--period', '2025-Q2', '--against', '2025-Q1').err).toContain('chưa được tổng hợp')
    const year = JSON.parse(march('year', '--year', '2025', '--json').out)
    expect(year).toMatchObject({ year: 2025, periods: [{ period: '2025-Q1', final: true }, {}, {}, {}] })
    expect(march('withdraw', ...q1, '--reason', 'Tính cả báo cáo muộn').out).toContain('Tính cả báo cáo muộn')
  }, 120_000)

  it('lists the issues as one JSON array', () => {
    const { code, out } = host('check', copyOf('check.xlsx'), '--json')
    expect(code).toBe(0)
    const issues: unknown = JSON.parse(out)
    expect(Array.isArray(issues)).toBe(true)
  })

  it('makes a deleted tab again with repair', async () => {
    const path = copyOf('repair.xlsx')
    const opened = await loadBook(path)
    await saveBook({ ...opened, sheets: opened.sheets.filter((sheet) => sheet.name !== 'Đánh giá') }, path)
    expect(host('track', path)).toMatchObject({ code: 1 })
    expect(host('repair', path)).toMatchObject({ code: 0, out: expect.stringContaining('Đánh giá') })
    expect(host('track', path)).toMatchObject({ code: 0 })
  })

  it('prints a message to stdout and progress to stderr', () => {
    const { code, out, err } = host('track', copyOf('track.xlsx'))
    expect([code, out.trim().split('\n').length]).toEqual([0, 1])
    expect(err).toMatch(/^Đang đọc .*\nĐang chạy track…\nĐã ghi .*\n$/)
  })

  it('prints the service calls to stderr', () => {
    const { out, err } = host('track', copyOf('calls.xlsx'), '--calls', '--json')
    expect(err).toMatch(/^read +total +\d+ +\d+$/m)
    expect(JSON.parse(out)).toHaveProperty('message')
  })

  it('takes noon of the given day in the zone of the workbook for now, whatever the zone of the machine', () => {
    const path = copyOf('noon.xlsx')
    host('open-period', path, '--period', '2025-Q1')
    for (const TZ of ['Pacific/Kiritimati', 'America/New_York', 'Asia/Ho_Chi_Minh']) {
      const words = [
        'consolidate',
        path,
        '--period',
        '2025-Q1',
        '--today',
        '2025-03-18',
        '--json',
        '--out',
        at('tz.xlsx'),
      ]
      const { stdout } = spawnSync('node', ['dist/cli.js', ...words], { encoding: 'utf8', env: { ...process.env, TZ } })
      expect(JSON.parse(stdout)).toMatchObject({ today: '2025-03-18' })
    }
  })

  it('leaves the input alone when there is another output', () => {
    const path = copyOf('input.xlsx')
    const before = readFileSync(path)
    expect(host('track', path, '--out', at('output.xlsx')).code).toBe(0)
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(existsSync(at('output.xlsx'))).toBe(true)
  })

  it('names a new workbook after its file', async () => {
    expect((await loadBook(book)).name).toBe('b')
  })
})

describe('help and version', () => {
  it('are printed to stdout', () => {
    expect(host('--help')).toMatchObject({ code: 0, out: expect.stringContaining('consolidate b.xlsx'), err: '' })
    expect(host()).toMatchObject({ code: 0, out: host('-h').out })
    expect(host('--help', '--lang', 'en').out).toContain('Usage')
    expect(host('--version').out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('bad input', () => {
  const cases: [string, string[], RegExp][] = [
    ['an unknown command', ['tong-hop'], /Không có lệnh "tong-hop"/],
    ['no command', ['--json'], /^Thiếu lệnh/],
    ['an unknown option', ['track', 'b.xlsx', '--quick'], /không có tùy chọn --quick/],
    ['an option of another command', ['track', 'b.xlsx', '--period', '2025-Q1'], /không có tùy chọn --period/],
    ['an option without its value', ['consolidate', 'b.xlsx', '--period'], /--period cần một giá trị/],
    ['an option followed by another', ['track', 'b.xlsx', '--out', '--json'], /--out cần một giá trị/],
    ['a switch with a value', ['track', 'b.xlsx', '--json=yes'], /--json không nhận giá trị/],
    ['no input', ['track'], /cần tên một tệp/],
    ['two inputs', ['track', 'a.xlsx', 'b.xlsx'], /không nhận thêm "b.xlsx"/],
    ['no period', ['consolidate', 'b.xlsx'], /cần --period/],
    ['no reason', ['withdraw', 'b.xlsx', '--period', '2025-Q1'], /cần --reason/],
    ['no year', ['year', 'b.xlsx'], /cần --year/],
    ['no template', ['new', '--out', 'x.xlsx'], /cần --template/],
    ['no output of new', ['new', '--template', 'blank'], /cần --out/],
    ['an unknown template', ['new', '--template', 'x', '--out', 'x.xlsx'], /Không có mẫu "x"; các mẫu: kh-354, blank/],
    ['a day that is none', ['track', 'b.xlsx', '--today', '2025-02-30'], /không phải "2025-02-30"/],
    ['a day typed the other way', ['track', 'b.xlsx', '--today', '18/3/2025'], /không phải "18\/3\/2025"/],
    ['a person that is none', ['track', 'b.xlsx', '--as', 'Lan'], /phải là một địa chỉ e-mail/],
    ['an unknown language', ['track', 'b.xlsx', '--lang', 'fr'], /vi hoặc en/],
    ['an output of another kind', ['track', 'b.xlsx', '--out', 'c.ods'], /đuôi .xlsx/],
    ['a missing file', ['track', 'nowhere.xlsx'], /^Không tìm thấy tệp nowhere.xlsx/],
    ['a file that is no workbook', ['track', 'package.json', '--out', 'x.xlsx'], /không phải là sổ tính/],
    ['a folder', ['track', 'host', '--out', 'x.xlsx'], /là thư mục/],
  ]
  it.each(cases)('ends with code 1 and one line: %s', (_, words, message) => {
    const { code, out, err } = host(...words)
    expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 1, out: '', lines: 1 })
    expect(err).toMatch(message)
  })

  it.each([
    ['an unknown period', ['--period', '2031-Q9'], /2031-Q9/],
    ['a missing folder', ['--period', '2025-Q1', '--out', 'no/such/c.xlsx'], /Thư mục no\/such không tồn tại/],
  ])('leaves the file alone: %s', (_, words, message) => {
    const path = copyOf('same.xlsx')
    const before = statSync(path)
    const { code, out, err } = host('consolidate', path, ...words)
    expect([code, out]).toEqual([1, ''])
    expect(err.trimEnd().split('\n').at(-1)).toMatch(message)
    expect(statSync(path)).toMatchObject({ mtimeMs: before.mtimeMs, ino: before.ino })
  })

  it('names every missing table in one line', async () => {
    const path = copyOf('tables.xlsx')
    const changed = await loadBook(path)
    changed.sheets = changed.sheets.filter((sheet) => !['Đơn vị', 'Chủ đề'].includes(sheet.name))
    await saveBook(changed, path)
    const { code, err } = host('consolidate', path, '--period', '2025-Q1')
    expect(code).toBe(1)
    expect(err.trimEnd().split('\n').at(-1)).toMatch(/Đơn vị.*; .*Chủ đề/)
  })

  it('is refused to a person who may not edit what the command writes', async () => {
    const path = copyOf('protected.xlsx')
    const changed = await loadBook(path)
    for (const sheet of changed.sheets)
      sheet.protections = [
        {
          id: 1,
          description: '',
          warningOnly: false,
          area: null,
          unprotected: [],
          editors: [changed.owner],
          domainEdit: false,
        },
      ]
    changed.editors.push('lan@example.org')
    await saveBook(changed, path)
    const { code, out, err } = host('open-period', path, '--period', '2025-Q1', '--as', 'lan@example.org')
    expect([code, out]).toEqual([1, ''])
    expect(err.trimEnd().split('\n').at(-1)).toMatch(/^lan@example.org không có quyền sửa/)
    expect(host('open-period', path, '--period', '2025-Q1').code).toBe(0)
  })

  it('is not written over a file that new would replace, unless forced', () => {
    const path = copyOf('there.xlsx')
    expect(host('new', '--template', 'blank', '--out', path)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/đã có; thêm --force/),
    })
    expect(host('new', '--template', 'blank', '--out', path, '--force').code).toBe(0)
  })

  it('is told in English when asked', () => {
    expect(host('track', 'nowhere.xlsx', '--lang', 'en').err).toBe('No such file: nowhere.xlsx\n')
    expect(host('tong-hop', '--lang=en').err).toMatch(/^There is no command/)
  })
})

describe('a file with parts that the host cannot carry', () => {
  it('is refused by name when it would be written back, and read when there is another output', async () => {
    const path = at('macro.xlsx')
    const { zipParts } = await import('../../host/zip-parts.ts')
    const parts = zipParts(readFileSync(book))
    writeFileSync(
      path,
      storedZip([
        ...(parts?.names ?? []).map((name) => [name, parts?.text(name) ?? ''] as const),
        ['xl/vbaProject.bin', 'x'],
      ]),
    )
    const before = readFileSync(path)
    const refused = host('track', path)
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toMatch(/macro\.xlsx chứa macro \(xl\/vbaProject\.bin\).*--out/)
    expect(readFileSync(path).equals(before)).toBe(true)
    // The same file by another name is the same file.
    mkdirSync(at('sub'))
    expect(host('track', path, '--out', `${at('sub')}/../${basename(path)}`).code).toBe(1)
    expect(dirname(path)).toBe(dirname(at('x')))
    const written = host('track', path, '--out', at('plain.xlsx'))
    expect(written.code).toBe(0)
    expect(written.err).toMatch(/không có macro/)
  })
})
