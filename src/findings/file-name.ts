import type { Report } from '../model';
import { hostOf } from './endpoints';

/** `backlight-music.example-2026-07-04.json`; nothing in it that a file system minds. */
export function fileName({ url, capturedAt }: Report['page'], ending: string): string {
  const host = hostOf(url).replaceAll(/[^\w.-]/g, '-') || 'page';
  return `backlight-${host}-${capturedAt.slice(0, 10)}.${ending}`;
}
