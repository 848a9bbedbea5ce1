/** Look of a report on a screen and on paper. Nothing is fetched: the fonts are those of the computer. */
export const STYLE = `
:root { color-scheme: light }
* { box-sizing: border-box }
body { font: 13px/20px "IBM Plex Sans", system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; color: #191f23;
  background: #fff; margin: 0 auto; padding: 32px 24px; max-width: 768px; font-variant-numeric: tabular-nums }
h1 { font-size: 24px; line-height: 32px; font-weight: 600; margin: 0 0 4px; text-wrap: balance }
h2 { font-size: 13px; line-height: 20px; font-weight: 600; margin: 0 0 8px }
h2 small { font-weight: 400; font-size: 12px; color: #5f676d; margin-left: 6px }
p { margin: 0; color: #464e54; overflow-wrap: anywhere }
.period { font-size: 15px; color: #191f23 }
.figures { display: flex; flex-wrap: wrap; gap: 1px; margin: 24px 0 0; background: #dfe2e5; border: 1px solid #dfe2e5;
  border-radius: 4px; overflow: hidden }
.figures div { flex: 1 1 150px; background: #fff; padding: 10px 14px }
.figures dt { font-size: 12px; line-height: 16px; color: #464e54 }
.figures dd { margin: 0; font-size: 12px; line-height: 16px; color: #5f676d }
.figures dd.value { font-size: 20px; line-height: 28px; font-weight: 500; color: #191f23 }
section { margin-top: 28px; break-inside: avoid }
section.calls { margin-top: 32px; break-inside: auto }
svg { display: block; width: 100%; height: auto; font-family: inherit }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: 12px; line-height: 16px }
th { text-align: left; font-weight: 500; color: #464e54; white-space: nowrap }
thead > tr > * { border-bottom: 1px solid #c6cbcf }
th, td { padding: 5px 8px 5px 0; vertical-align: top }
tbody td { border-bottom: 1px solid #eceff1 }
th:last-child, td:last-child { padding-right: 0 }
.n { text-align: right; white-space: nowrap }
td.bar { width: 30%; min-width: 60px; vertical-align: middle }
td.bar i { display: block; height: 8px; min-width: 1px; background: #4f8ca8 }
.calls td { white-space: nowrap }
details { margin-top: 8px; font-size: 12px; color: #5f676d }
summary { cursor: pointer }
footer { margin-top: 40px; padding-top: 12px; border-top: 1px solid #dfe2e5; font-size: 11px; line-height: 16px; color: #5f676d }
footer dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 16px; margin: 0; overflow-wrap: anywhere }
footer dd { margin: 0 }
@media print {
  @page { size: A4; margin: 14mm }
  body { padding: 0; max-width: none; -webkit-print-color-adjust: exact; print-color-adjust: exact }
  .scroll { overflow: visible }
  thead { display: table-header-group }
  tr { break-inside: avoid }
  details { display: none }
  .calls table { font-size: 9px; line-height: 12px }
  .calls td { white-space: normal; overflow-wrap: anywhere }
}`
