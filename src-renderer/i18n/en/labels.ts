/** Labels of the person's own, beside the tags of the server. */
export const labels = {
  'labels.title': 'Labels',
  'labels.of': 'Labels of this call',
  'labels.put': 'Label',
  'labels.choose': '{count, plural, one {Labels of {countText} call} other {Labels of {countText} calls}}',
  'labels.type': 'Find or create a label',
  'labels.create': 'Create label “{name}”',
  'labels.manage': 'Manage labels…',
  'labels.none': 'No label yet',
  'labels.none.text':
    'Labels are your own marks on calls. They stay when call logs are made anew. Select calls in the list to put one on them, or give it a rule.',
  'labels.on':
    '{count, plural, =0 {“{name}” was on these calls already} one {“{name}” put on {countText} call} other {“{name}” put on {countText} calls}}',
  'labels.off':
    '{count, plural, =0 {“{name}” was on none of these calls} one {“{name}” taken off {countText} call} other {“{name}” taken off {countText} calls}}',
  'labels.offRule':
    '{count, plural, =0 {“{name}” was on none of these calls} one {{countText} call taken out of the rule of “{name}”: it stays without this label} other {{countText} calls taken out of the rule of “{name}”: they stay without this label}}',
  'labels.waits': '{done}. The list shows it as soon as the running task has read its data.',
  'labels.byRule': 'by a rule too',
  'labels.some': 'on {some} of {all}',
  'labels.new': 'New label',
  'labels.edit': 'Edit {name}',
  'labels.delete': 'Delete {name}',
  'labels.deleted': 'Label “{name}” deleted',
  'labels.showCalls':
    '{count, plural, =0 {No call has {name}} one {Show the {countText} call with {name}} other {Show the {countText} calls with {name}}}',
  'labels.name': 'Name',
  'labels.name.taken': 'Another label has this name',
  'labels.color': 'Colour',
  'labels.color.0': 'No colour',
  'labels.color.1': 'Blue',
  'labels.color.2': 'Rust',
  'labels.color.3': 'Green',
  'labels.color.4': 'Orchid',
  'labels.color.5': 'Ochre',
  'labels.color.6': 'Ink',
  'labels.rule': 'Put on calls',
  'labels.rule.none': 'By hand only',
  'labels.rule.none.help': 'It is on the calls that you put it on.',
  'labels.rule.keep': 'By its rule',
  'labels.rule.edit': 'Open the rule as filter, to change it',
  'labels.rule.present': 'By the present filter',
  'labels.rule.present.help':
    'It is on every call that matches, now and later. Single calls can be taken out by hand.',
  'labels.rule.nothing': 'There is no filter now. Filter the calls first, then make it the rule.',
  'labels.rule.moving': 'The period moves with the clock and is no part of the rule.',
  'labels.rule.labels': 'Labels in the filter are no part of the rule.',
  'labels.rule.is': 'Rule: {rule}',
  'labels.save': 'Save label',
  'labels.createButton': 'Create label'
} as const
