import type { Metadata } from 'next';
import { Specimens } from '#components/desk/Specimens.tsx';
import { Frame } from '../frame.tsx';

export const metadata: Metadata = { title: 'Specimens' };

export default function SpecimensPage() {
  return (
    <Frame here="/admin/specimens" place="specimens">
      <Specimens />
    </Frame>
  );
}
