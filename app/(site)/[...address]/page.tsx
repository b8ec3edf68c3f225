import { AbsentAt } from '../Absent.tsx';
import { addressOf } from '../address.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ address: string[] }> };

/** Every address that nothing else answers: an old one that leads elsewhere, or none. */
export default async function Elsewhere({ params }: Props) {
  return <AbsentAt path={addressOf((await params).address)} />;
}
