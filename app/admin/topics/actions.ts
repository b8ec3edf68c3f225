'use server';

import { z } from 'zod';
import { changeTopic, TopicChange } from '#newsroom/topics/change-topic.ts';
import { createTopic } from '#newsroom/topics/create-topic.ts';
import { TopicForm } from '#newsroom/topics/topic.ts';
import { deskAction } from '../desk-action.ts';

/** An empty field means that the topic does not stand in the strip. */
const focus = z
  .string()
  .trim()
  .transform((typed) => (typed === '' ? null : Number(typed)))
  .pipe(z.number('Use a number.').int().min(0).max(99, 'Use a number up to 99.').nullable());

export const addTopic = deskAction(TopicForm.extend({ focus }), createTopic, { refresh: true });
export const describeTopic = deskAction(TopicChange.extend({ focus }), changeTopic, { refresh: true });
