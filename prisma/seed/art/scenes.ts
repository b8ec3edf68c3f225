import type { Scene } from './scene.ts';
import { bakery } from './scenes/bakery.ts';
import { bridge } from './scenes/bridge.ts';
import { ferry } from './scenes/ferry.ts';
import { flood } from './scenes/flood.ts';
import { furrows } from './scenes/furrows.ts';
import { hall } from './scenes/hall.ts';
import { harbour } from './scenes/harbour.ts';
import { headland } from './scenes/headland.ts';
import { orchard } from './scenes/orchard.ts';
import { organ } from './scenes/organ.ts';
import { pipeline } from './scenes/pipeline.ts';
import { quay } from './scenes/quay.ts';
import { ridges } from './scenes/ridges.ts';
import { roofs } from './scenes/roofs.ts';
import { rowers } from './scenes/rowers.ts';
import { seagrass } from './scenes/seagrass.ts';
import { shoal } from './scenes/shoal.ts';
import { square } from './scenes/square.ts';
import { trawler } from './scenes/trawler.ts';
import { turbines } from './scenes/turbines.ts';
import { viaduct } from './scenes/viaduct.ts';
import { watcher } from './scenes/watcher.ts';

/** Every scene by the name of its picture. */
export const scenes: Record<string, Scene> = {
  bakery,
  bridge,
  ferry,
  flood,
  furrows,
  hall,
  harbour,
  headland,
  orchard,
  organ,
  pipeline,
  quay,
  ridges,
  roofs,
  rowers,
  seagrass,
  shoal,
  square,
  trawler,
  turbines,
  viaduct,
  watcher,
};
