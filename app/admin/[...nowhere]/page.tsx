import { notFound } from 'next/navigation';
import { actorOfRequest } from '../actor.ts';

/** Every address under the desk that is no page of it: for who is in, the desk's own words; for others, the door. */
export default async function Nowhere() {
  await actorOfRequest();
  notFound();
}
