import { Specimens } from '#components/desk/Specimens.tsx';
import { Frame } from '../frame.tsx';
import { titled } from '../titled.ts';

export const generateMetadata = titled((words) => words.places.specimens);

export default function SpecimensPage() {
  return (
    <Frame here="/admin/specimens" place="specimens">
      <Specimens />
    </Frame>
  );
}
