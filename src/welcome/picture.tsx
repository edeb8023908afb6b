import { t } from '../ui/text';

/** A page, what on it came from a server, and what it is made of. Words and lines tell the two apart, not colour alone. */
export function Picture() {
  return (
    <svg class="picture" viewBox="0 0 640 250" role="img" aria-labelledby="picture-title">
      <title id="picture-title">{t('welcome_picture')}</title>
      <Page />
      <Box
        y={38}
        part="backend"
        title={t('welcome_picture_server')}
        text={t('welcome_picture_server_sent')}
      />
      <Box y={152} part="frontend" title={t('welcome_picture_code')} text={t('welcome_picture_code_says')} />
      <path class="wire wire-backend" d="M396 68 C330 68 320 92 262 92" />
      <path class="wire wire-backend" d="M396 78 C330 78 320 160 262 160" />
      <path class="wire wire-frontend" d="M396 182 C350 182 330 130 262 130" />
      <path class="wire wire-frontend" d="M396 192 C350 192 330 206 262 206" />
    </svg>
  );
}

/** The page in the picture: two lines of data, two of its own words. */
function Page() {
  return (
    <g>
      <rect class="sheet" x="24" y="14" width="240" height="222" rx="12" />
      <path class="rule" d="M24 46H264" />
      <circle class="knob" cx="44" cy="30" r="5" />
      <circle class="knob" cx="60" cy="30" r="5" />
      <circle class="knob" cx="76" cy="30" r="5" />
      <Word y={92} part="backend" text={t('welcome_picture_name')} large />
      <Word y={130} part="frontend" text={t('welcome_picture_copy')} />
      <Word y={162} part="backend" text={t('welcome_picture_number')} large />
      <g>
        <rect class="button-shape" x="44" y="188" width="120" height="32" rx="8" />
        <Word x={60} y={209} part="frontend" text={t('welcome_picture_button')} />
      </g>
    </g>
  );
}

interface WordProps {
  x?: number;
  y: number;
  part: 'backend' | 'frontend';
  text: string;
  large?: boolean;
}

function Word({ x = 44, y, part, text, large = false }: WordProps) {
  return (
    <text class={`word word-${part} ${large ? 'word-large' : ''}`} x={x} y={y}>
      {text}
    </text>
  );
}

function Box({
  y,
  part,
  title,
  text,
}: {
  y: number;
  part: 'backend' | 'frontend';
  title: string;
  text: string;
}) {
  return (
    <g>
      <rect class={`box box-${part}`} x="396" y={y} width="228" height="66" rx="12" />
      <text class="box-title" x="414" y={y + 28}>
        {title}
      </text>
      <text class="box-text" x="414" y={y + 49}>
        {text}
      </text>
    </g>
  );
}
