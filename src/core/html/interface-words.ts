/**
 * English words by which pages name their own parts: controls, captions, columns of tables. One alone says little of a
 * text; a short text of nothing else is rarely data. Other languages are judged by the other clues.
 */
const WORDS = `
about account accept action actions active activity add additional address admin administration advanced after age all
alert all allow also am an and answer answers any api app apply archive archives are article articles as ask assigned at
atom attach attachment attachments author authored authors available avatar back badge badges ban bar basic be before
blame blob blog body bookmark bookmarks both bottom branch branches browse build bug bugs button by bytes calendar can
cancel cart categories category change changed changelog changes changeset channel chat check checkout children choose
clear click clone close closed code collapse comment comments commit commits committer commitdiff committed community
compare component components confirm contact content contents context continue contribute contributors cookie cookies
copy copyright count create created credits custom customize dashboard data date dates day days default delete deleted
demo details description diff diffs disclaimer discard discussion discussions display document documentation documents
done down download downloads draft drafts due edit edited email embed enable english enter entries entry error events
everything expand explore export external family favorites faq feature featured feed feedback feeds field file files
filter filters find first flag follow followers following folder folders for forgot fork forks format forum forums
found from full gallery general generated get go group groups guest guide hash head header help hidden hide
history hits home hot how id if image images import in inbox index info information insert install introduction invite
is issue issues it item items job jobs join key keywords kind label labels language languages last latest learn leave legal
less level license licensed like likes limit line lines link links list lists load loading location lock log login logged logout logo
logs mail main manage manual map mark matching max maximum may me media member members menu merge merged message messages meta milestone min minimum
mobile mode modified modify month monthly months more most move my name navigation never new newer news newest newsletter next no none
not note notes notification notifications now number of off ok old older oldest on online only open opened options or order original other our out
overview owner owners page pages parent parents password patch path permalink permission permissions photo photos pin ping
pinned plain please plugins policy poll popular post posted poster posts posting powered preferences press preview previous prev price pricing print
priority privacy private processing product products profile profiles project projects properties public publish published pull push
quantity query question questions queue quick quote random rate rating raw re read reader readers reading readme reason recent recently recover ref refs
reference references refresh register registered related release released releases reload remember remove removed rename replied replies reply report
reports repositories repository request requests required reserved reset resolution resolved resources response responses restore result results resume return
review reviews revert revision revisions right rights role roles root row rss rules run save search section security see select selected send
sent server service services session sessions set settings setup share shop shortlog show showing sidebar sign signin signup site sitemap size
skip snapshot social solved sort source sources space special sponsor stars start started state statistics stats status step steps stop store story stream
style sub subject submit subscribe subscribed subscribers subtotal summary support switch system tab table tag tags talk target task tasks team term terms test text
thank thanks that the theme then there these this thread threads ticket tickets time timeline title to today toggle tool toolbox tools top topic topics
total trace track tracker translate translations trash tree trending tutorial type types unread unsubscribe unwatch up update updated updates upload uploaded
uploads url use used useful user username users using value values version versions via video videos view viewed viewing views visible visit visitors
vote votes warning was watch watchers we web website week weeks welcome were what when where which who widget wiki will with work write
written year years yes yesterday you your zip
bot click current currently difference explain following here how important learn least least marked minor note notice only per performed
personal preceding previously related selected selection separate show shown since size still such too type unless via way when where which while whose why
`;

const KNOWN = new Set(WORDS.trim().split(/\s+/));

/** More words than this are a sentence. */
const MOST = 5;

/** Whether a text is made of such words only. `words`: folded. */
export function isInterfaceWording(words: string[]): boolean {
  return words.length > 0 && words.length <= MOST && words.every(isKnown);
}

/** Share of such words among those that say something, 0 to 1: a page explains itself in sentences of them. */
export function interfaceShare(words: string[]): number {
  const telling = words.filter((word) => !JOINING.has(word));
  return telling.filter(isKnown).length / Math.max(1, telling.length);
}

function isKnown(word: string): boolean {
  return KNOWN.has(word) || (word.endsWith('s') && KNOWN.has(word.slice(0, -1)));
}

/** Words that join others and say nothing themselves. */
const JOINING = new Set(
  'a an and are as at be by for from had has have in into is it its of off on or out per since than that the then there this to until up was were with'.split(
    ' ',
  ),
);

export function isJoiningWord(word: string): boolean {
  return JOINING.has(word);
}
