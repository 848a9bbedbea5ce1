/** Comments on calls, the team that writes them, and what a colleague wrote. */
export const comments = {
  'comments.list': 'Comments on this call',
  'comments.none': 'No comment yet',
  'comments.none.text':
    'A comment stands on the conversation: all its calls show it, and it stays when call logs are made anew.',
  'comments.new': 'New comment',
  'comments.placeholder': 'Write a comment, @ to mention somebody',
  'comments.send': 'Send',
  'comments.sent': 'Comment added',
  'comments.writesAs': 'You write as {name}.',
  'comments.changeName': 'Change name',
  'comments.edited': 'edited',
  'comments.edit': 'Edit the comment of {time}',
  'comments.edit.field': 'Text of the comment',
  'comments.save': 'Save comment',
  'comments.delete': 'Delete the comment of {time}',
  'comments.deleted': 'Comment deleted',
  'comments.names': 'Names to mention',
  'comments.names.none': 'No name of the team begins so. Names are added in Settings, Team.',
  'comments.names.count': '{count, plural, one {{countText} name} other {{countText} names}}',
  'row.comments': '{count, plural, one {{countText} comment} other {{countText} comments}}',
  'column.commentCount': 'Comments',
  'column.commentCount.help': 'How many comments stand on the conversation',
  'filter.text.commentText': 'Text in a comment; @name finds mentions',
  'filter.also.commented': 'note remark annotated',
  'filter.also.commentText': 'note remark mention search',
  'options.team': 'Team',
  'team.me': 'Your name',
  'team.me.once': 'It signs your comments in this workspace. You are asked once; the settings change it.',
  'team.me.help':
    'It signs your comments in this workspace. Comments under a former name keep it, and only that name changes them.',
  'team.members': 'Team',
  'team.members.help':
    'Names that comments can mention with @. They come along when a workspace is taken over.',
  'team.none': 'Nobody yet',
  'team.add': 'Add a name',
  'team.add.button': 'Add',
  'team.add.blank': 'A name with a blank cannot be mentioned: the mention would end there.',
  'team.add.taken': 'This name is there already',
  'team.remove': 'Remove {name}',
  'team.you': 'you',
  'merge.menu': 'Take over comments of a colleague’s workspace…',
  'merge.title': 'Take over a colleague’s workspace',
  'merge.text':
    'Comments, labels, views, transcripts and names of the team come out of another workspace file into “{name}”. Of a comment that is in both, the later state counts. Calls and events stay as they are here, and the other file is only read.',
  'merge.choose': 'Choose file…',
  'merge.again': 'Choose another file…',
  'merge.done': 'Taken over from {file}',
  'merge.nothing': 'Everything in {file} is here already',
  'merge.added': '{count, plural, one {{countText} comment added} other {{countText} comments added}}',
  'merge.updated':
    '{count, plural, one {{countText} comment changed to its later text} other {{countText} comments changed to their later text}}',
  'merge.removed':
    '{count, plural, one {{countText} comment removed, which your colleague deleted} other {{countText} comments removed, which your colleague deleted}}',
  'merge.labels': '{count, plural, one {{countText} label added} other {{countText} labels added}}',
  'merge.put':
    '{count, plural, one {a label put on or taken off {countText} conversation} other {labels put on or taken off {countText} conversations}}',
  'merge.views': '{count, plural, one {{countText} view added} other {{countText} views added}}',
  'merge.transcripts':
    '{count, plural, one {{countText} transcript added} other {{countText} transcripts added}}'
} as const
