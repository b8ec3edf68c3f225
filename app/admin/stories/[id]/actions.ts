'use server';

import { MoveForm, moveStory } from '#newsroom/publishing/move-story.ts';
import { PublishForm, publishStory } from '#newsroom/publishing/publish-story.ts';
import { ScheduleForm, scheduleStory } from '#newsroom/publishing/schedule-story.ts';
import { UnscheduleForm, unscheduleStory } from '#newsroom/publishing/unschedule-story.ts';
import { WithdrawForm, withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { HandOverForm, handOverStory } from '#newsroom/revisions/hand-over-story.ts';
import { RestoreForm, restoreRevision } from '#newsroom/revisions/restore-revision.ts';
import { SaveRevisionForm, saveRevision as saveRevisionVerb } from '#newsroom/revisions/save-revision.ts';
import { DescribeForm, describeStory } from '#newsroom/stories/describe-story.ts';
import { deskAction } from '../../desk-action.ts';

const refresh = { refresh: true };

export const describe = deskAction(DescribeForm, describeStory, refresh);
export const move = deskAction(MoveForm, moveStory, refresh);
export const publish = deskAction(PublishForm, publishStory, refresh);
export const schedule = deskAction(ScheduleForm, scheduleStory, refresh);
export const unschedule = deskAction(UnscheduleForm, unscheduleStory, refresh);
export const withdraw = deskAction(WithdrawForm, withdrawStory, refresh);
export const saveRevision = deskAction(SaveRevisionForm, saveRevisionVerb, refresh);
export const handOver = deskAction(HandOverForm, handOverStory, refresh);
export const restore = deskAction(RestoreForm, restoreRevision, refresh);
