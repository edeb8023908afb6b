import { t } from '../ui/text';

/** The restaurant: dining room, kitchen and larder, with what goes between them. */
export function Restaurant() {
  return (
    <svg class="restaurant" viewBox="0 30 380 114" role="img" aria-label={t('learn_picture')}>
      <Room x={4} part="frontend" name={t('learn_picture_room')} is={t('learn_picture_room_is')} />
      <Room x={216} part="backend" name={t('learn_picture_kitchen')} is={t('learn_picture_kitchen_is')} />
      <Room x={304} part="backend" name={t('learn_picture_larder')} is={t('learn_picture_larder_is')} />
      <path class="line-frontend" d="M96 58 H210 m-6 -4 6 4 -6 4" />
      <path class="line-backend" d="M212 84 H98 m6 -4 -6 4 6 4" />
      <path class="line-backend" d="M292 71 h10" />
      <text x="154" y="50" class="said">
        {t('learn_picture_order')}
      </text>
      <text x="154" y="101" class="said">
        {t('learn_picture_dish')}
      </text>
      <rect class="menu-card" x="110" y="116" width="88" height="24" rx="4" />
      <text x="154" y="132" class="said">
        {t('learn_picture_menu')}
      </text>
    </svg>
  );
}

interface RoomProps {
  x: number;
  part: 'frontend' | 'backend';
  name: string;
  is: string;
}

function Room({ x, part, name, is }: RoomProps) {
  const width = part === 'frontend' ? 88 : 74;
  return (
    <g>
      <rect class={`room line-${part}`} x={x} y="34" width={width} height="76" rx="8" />
      <text class="name" x={x + width / 2} y="68">
        {name}
      </text>
      <text class="said" x={x + width / 2} y="86">
        {is}
      </text>
    </g>
  );
}
