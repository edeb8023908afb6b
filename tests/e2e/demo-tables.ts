/**
 * What must be said about each thing on the demo's pages; the truth is in `demo/`.
 *
 * `text` is the whole text of one run, the brackets mark the characters that the row is about; `#` stands for a number and
 * `…` for any characters; `{api}` is the API's origin. `label` is the run's; `?` after it allows `unsure` instead, but no other
 * source. `presence` after the origin: the words are the page's own, shown because of that value. `or` separates answers that
 * nobody could tell apart from outside: values that one answer holds twice.
 */

/** The frame around every screen. */
export const FRAME = `
what                                  | where            | text                                              | label    | origin      | endpoint   | path                 | raw value  | transform
name of the service                   | .brand           | [Fernwave]                                        | frontend | markup      |            |                      |            |
word of the navigation                | nav              | [Discover]                                        | frontend | markup      |            |                      |            |
… that is a genre, too                | nav              | [Folk]                                            | frontend | markup      |            |                      |            |
hint in the search field              | #search          | [Search Fernwave]                                 | frontend | markup      |            |                      |            |
who is signed in                      | .session .name   | [Robin Hale]                                      | backend  | api         | GET /v1/me | $.user.display_name  | Robin Hale | exact
the same as initials                  | .initials        | [RH]                                              | backend? | api         | GET /v1/me | $.user.display_name  | Robin Hale | initials
number that also stands elsewhere     | .bell            | [3]                                               | backend? | api         | GET /v1/me | $.inbox.unread_count | 3          | exact
heading in the HTML                   | #letter-title    | [A letter now and then]                           | frontend | markup      |            |                      |            |
number in a sentence of the HTML      | .letter          | [New music and 3 stories a month, never more.]    | frontend | markup      |            |                      |            |
button in the HTML                    | #letter button   | [Write to me]                                     | frontend | markup      |            |                      |            |
year of the clock                     | #copyright       | © [#] Fernwave                                    | frontend | computed    |            |                      |            |
words beside it                       | #copyright       | [© ]# Fernwave                                    | frontend | script      |            |                      |            |
`;

/** The block that the server wrote into the HTML, with its state in a script element beside it. */
export const ABOUT = `
what                      | where                      | text                                                        | label    | origin   | endpoint                  | path                       | raw value      | transform
heading in the HTML       | #about-title               | [About]                                                     | frontend | markup   |                           |                            |                |
term in the HTML          | #about dt                  | [Active since]                                              | frontend | markup   |                           |                            |                |
paragraph of the state    | .biography                 | [Marisol Vane writes songs … and arrives all at once.]      | backend  | embedded | GET /artists/marisol-vane | $.about.biography          | …              | exact
two values in one text    | #about div:nth-child(1) dd | [Galway], Ireland                                           | backend  | embedded | GET /artists/marisol-vane | $.about.hometown.city      | Galway         | exact
… the second              | #about div:nth-child(1) dd | Galway, [Ireland]                                           | backend  | embedded | GET /artists/marisol-vane | $.about.hometown.country   | Ireland        | exact
year as a number          | #about div:nth-child(2) dd | [2011]                                                      | backend  | embedded | GET /artists/marisol-vane | $.about.active_since       | 2011           | exact
name                      | #about div:nth-child(3) dd | [Moss & Lantern]                                            | backend  | embedded | GET /artists/marisol-vane | $.about.record_label.name  | Moss & Lantern | exact
`;

/** The artist's screen as it is first seen. */
export const ARTIST = `
what                          | where                                 | text                                           | label    | origin               | endpoint                                | path                            | raw value                               | transform
name                          | h1                                    | [Marisol Vane]                                 | backend  | api                  | GET /v1/artists/marisol-vane            | $.name                          | Marisol Vane                            | exact
wide picture                  | .portrait                             | [{api}/media/portraits/marisol-vane.svg]       | backend  | media                | GET /v1/artists/marisol-vane            | $.images[0].url                 | {api}/media/portraits/marisol-vane.svg  | exact or url
genre, a word of the nav, too | .genres li:nth-child(1)               | [Folk]                                         | backend  | api                  | GET /v1/artists/marisol-vane            | $.genres[0].name                | Folk                                    | exact
genre                         | .genres li:nth-child(2)               | [Chamber pop]                                  | backend  | api                  | GET /v1/artists/marisol-vane            | $.genres[1].name                | Chamber pop                             | exact
count in full                 | .listeners                            | [3,482,907] monthly listeners                  | mixed    | api                  | GET /v1/artists/marisol-vane            | $.stats.monthly_listeners       | 3482907                                 | number
the words around it           | .listeners                            | 3,482,907[ monthly listeners]                  | mixed    | translation          |                                         |                                 |                                         |
count, compact                | .followers                            | [486.9K] followers                             | mixed    | api                  | GET /v1/artists/marisol-vane            | $.stats.followers.total         | 486949                                  | compact
count, compact, millions      | .streams                              | [58.3M] plays all time                         | mixed    | api                  | GET /v1/artists/marisol-vane            | $.stats.lifetime_streams        | 58310442                                | compact
rank                          | .rank                                 | Number [212] in the world                      | mixed    | api                  | GET /v1/artists/marisol-vane            | $.stats.world_rank              | 212                                     | exact
shown because of data         | .verified                             | [Verified artist]                              | frontend | translation presence | GET /v1/artists/marisol-vane            | $.verified                      | true                                    |
button in a script            | .play                                 | [Play]                                         | frontend | script               |                                         |                                 |                                         |
button in the language file   | .follow                               | [Follow]                                       | frontend | translation          |                                         |                                 |                                         |
live count                    | .live                                 | [#] people listening now                       | mixed    | live                 | GET /v1/live                            | $.data.listening_now            | #                                       | number
heading in the language file  | #tracks-title                         | [Popular]                                      | frontend | translation          |                                         |                                 |                                         |
number of a row               | .tracks li:nth-child(1) .number       | [1]                                            | backend  | api                  | GET /v1/artists/marisol-vane/top-tracks | $.data[0].rank                  | 1                                       | exact
title                         | .tracks li:nth-child(1) .title        | [Lantern Weather]                              | backend  | api                  | GET /v1/artists/marisol-vane/top-tracks | $.data[0].title                 | Lantern Weather                         | exact
title of the album            | .tracks li:nth-child(1) a             | [The Quiet Harbour]                            | backend  | api                  | GET /v1/artists/marisol-vane/top-tracks | $.data[0].album.title           | The Quiet Harbour                       | exact
cover in a row                | .tracks li:nth-child(1) img           | [{api}/media/covers/the-quiet-harbour.svg]     | backend  | media                | GET /v1/artists/marisol-vane/top-tracks | $.data[0].album.cover.url       | {api}/media/covers/the-quiet-harbour.svg | exact or url
plays, compact                | .tracks li:nth-child(1) .plays        | [1.2M]                                         | backend  | api                  | GET /v1/artists/marisol-vane/top-tracks | $.data[0].play_count            | 1204310                                 | compact
duration                      | .tracks li:nth-child(1) .duration     | [3:34]                                         | backend  | api                  | GET /v1/artists/marisol-vane/top-tracks | $.data[0].duration_ms           | 214480                                  | duration
title with an apostrophe      | .tracks li:nth-child(2) .title        | [Cartographer’s Waltz]                         | backend  | api                  | GET /v1/artists/marisol-vane/top-tracks | $.data[1].title                 | Cartographer’s Waltz                    | exact
plays rounded to thousands    | .tracks li:nth-child(5) .plays        | [655K]                                         | backend  | api                  | GET /v1/artists/marisol-vane/top-tracks | $.data[4].play_count            | 655039                                  | compact
title like its album's        | .tracks li:nth-child(8) .title        | [Heron Street]                                 | backend  | api                  | GET /v1/artists/marisol-vane/top-tracks | $.data[7].title                 | Heron Street                            | exact
the album like its title      | .tracks li:nth-child(8) a             | [Heron Street]                                 | backend  | api                  | GET /v1/artists/marisol-vane/top-tracks | $.data[7].album.title           | Heron Street                            | exact
last row                      | .tracks li:nth-child(10) .duration    | [4:31]                                         | backend  | api                  | GET /v1/artists/marisol-vane/top-tracks | $.data[9].duration_ms           | 271990                                  | duration
heading of the store          | #store-title                          | [From the merch table]                         | frontend | translation          |                                         |                                 |                                         |
product                       | .product:nth-child(2) h3              | [The Quiet Harbour, vinyl]                     | backend  | api                  | GET /v1/artists/marisol-vane/products   | $.data[1].name                  | The Quiet Harbour, vinyl                | exact
price from cents              | .product:nth-child(2) .price          | [$19.99]                                       | backend  | api                  | GET /v1/artists/marisol-vane/products   | $.data[1].price.amount_cents    | 1999                                    | currency
price without odd cents       | .product:nth-child(3) .price          | [$34.00]                                       | backend  | api                  | GET /v1/artists/marisol-vane/products   | $.data[2].price.amount_cents    | 3400                                    | currency
shown because of a 0          | .product:nth-child(2) .stock          | [Sold out]                                     | frontend | translation presence | GET /v1/artists/marisol-vane/products   | $.data[1].stock.available       | 0                                       |
small number in a sentence    | .product:nth-child(4) .stock          | Only [4] left                                  | mixed    | api                  | GET /v1/artists/marisol-vane/products   | $.data[3].stock.available       | 4                                       | exact
percent from a ratio          | .funding                              | [62%] funded by 1,180 people                   | mixed    | api                  | GET /v1/artists/marisol-vane/products   | $.data[2].preorder.funded_ratio | 0.62                                    | percent
second number of the sentence | .funding                              | 62% funded by [1,180] people                   | mixed    | api                  | GET /v1/artists/marisol-vane/products   | $.data[2].preorder.backers      | 1180                                    | number
picture of a product          | .product:nth-child(1) img             | [{api}/media/covers/salt-in-the-piano.svg]     | backend  | media                | GET /v1/artists/marisol-vane/products   | $.data[0].image.url             | {api}/media/covers/salt-in-the-piano.svg | exact or url
button of a product           | .product:nth-child(1) button          | [Add to basket]                                | frontend | translation          |                                         |                                 |                                         |
number of comments            | .comments .count                      | [4] comments                                   | mixed    | api                  | GET /v1/artists/marisol-vane/comments   | $.total_count                   | 4                                       | exact
comment                       | .comment:nth-child(1) blockquote      | [I put this on … Hers, obviously.]             | backend  | api                  | GET /v1/artists/marisol-vane/comments   | $.comments[0].text              | …                                       | exact
who wrote it                  | .comment:nth-child(1) .byline         | By [Ana Duarte] · 3 days ago                   | mixed    | api                  | GET /v1/artists/marisol-vane/comments   | $.comments[0].author.display_name | Ana Duarte                            | exact
when                          | .comment:nth-child(1) .byline         | By Ana Duarte · [3 days ago]                   | mixed    | api                  | GET /v1/artists/marisol-vane/comments   | $.comments[0].created_at        | #                                       | relative-time
the word before               | .comment:nth-child(1) .byline         | [By ]Ana Duarte · 3 days ago                   | mixed    | script               |                                         |                                 |                                         |
weeks ago                     | .comment:nth-child(2) .byline         | By Jun Okafor · [1 week ago]                   | mixed    | api                  | GET /v1/artists/marisol-vane/comments   | $.comments[1].created_at        | #                                       | relative-time
likes                         | .comment:nth-child(1) .likes          | [214] likes                                    | mixed    | api                  | GET /v1/artists/marisol-vane/comments   | $.comments[0].likes.total       | 214                                     | exact
number of releases            | .discography .count                   | [36] releases                                  | mixed    | api                  | GET /v1/artists/marisol-vane/albums     | $.paging.total_count            | 36                                      | exact
title of a release            | .album:nth-child(2) .title            | [A Ladder for the Moon]                        | backend  | api                  | GET /v1/artists/marisol-vane/albums     | $.data[1].title                 | A Ladder for the Moon                   | exact
… that is a track, too        | .album:nth-child(1) .title            | [Salt in the Piano]                            | backend  | api                  | GET /v1/artists/marisol-vane/albums     | $.data[0].title                 | Salt in the Piano                       | exact
its day                       | .album:nth-child(2) .line             | [6 March 2026] · 2 tracks                      | mixed    | api                  | GET /v1/artists/marisol-vane/albums     | $.data[1].release_date          | 2026-03-06                              | date
its number of tracks          | .album:nth-child(2) .line             | 6 March 2026 · [2] tracks                      | mixed    | api                  | GET /v1/artists/marisol-vane/albums     | $.data[1].total_tracks          | 2                                       | exact
its cover                     | .album:nth-child(2) img               | [{api}/media/covers/a-ladder-for-the-moon.svg] | backend  | media                | GET /v1/artists/marisol-vane/albums     | $.data[1].cover.url             | {api}/media/covers/a-ladder-for-the-moon.svg | exact or url
`;

/** What came while scrolling: the second page of the list, by its cursor. */
export const SCROLLED = `
what                          | where                        | text                        | label    | origin      | endpoint                                                           | path                   | raw value         | transform
release of the second page    | .album:nth-child(18) .title  | [The Quiet Harbour]         | backend  | api         | GET /v1/artists/marisol-vane/albums?cursor=eyJvZmZzZXQiOjEyfQ      | $.data[5].title        | The Quiet Harbour | exact
its day                       | .album:nth-child(18) .line   | [4 July 2019] · 11 tracks   | mixed    | api         | GET /v1/artists/marisol-vane/albums?cursor=eyJvZmZzZXQiOjEyfQ      | $.data[5].release_date | 2019-07-04        | date
its number of tracks          | .album:nth-child(18) .line   | 4 July 2019 · [11] tracks   | mixed    | api         | GET /v1/artists/marisol-vane/albums?cursor=eyJvZmZzZXQiOjEyfQ      | $.data[5].total_tracks | 11                | exact
release of the third page     | .album:nth-child(36) .title  | [Harbour Street Tapes]      | backend  | api         | GET /v1/artists/marisol-vane/albums?cursor=eyJvZmZzZXQiOjI0fQ      | $.data[11].title       | Harbour Street Tapes | exact
words at the end of the list  | .discography .end            | [That is everything, back to the very first tape.] | frontend | translation |                                             |                        |                   |
`;

/** The album's screen, reached by a link without a new document. */
export const ALBUM = `
what                          | where                                   | text                                       | label    | origin      | endpoint                         | path                                             | raw value              | transform
title                         | h1                                      | [The Quiet Harbour]                        | backend  | api         | GET /v1/albums/the-quiet-harbour | $.title                                          | The Quiet Harbour      | exact
cover                         | .album-head img                         | [{api}/media/covers/the-quiet-harbour.svg] | backend  | media       | GET /v1/albums/the-quiet-harbour | $.cover.url                                      | {api}/media/covers/the-quiet-harbour.svg | exact or url
artist                        | .back                                   | [Marisol Vane]                             | backend  | api         | GET /v1/albums/the-quiet-harbour | $.artist.name                                    | Marisol Vane           | exact
release date                  | .released                               | Released [4 July 2019]                     | mixed    | api         | GET /v1/albums/the-quiet-harbour | $.release_date                                   | 2019-07-04             | date
the word before it            | .released                               | [Released ]4 July 2019                     | mixed    | translation |                                  |                                                  |                        |
number of tracks              | .total                                  | [11] tracks, 42:06                         | mixed    | api         | GET /v1/albums/the-quiet-harbour | $.tracks.total_count or $.total_tracks or $.tracks.items.length | 11      | exact or count
length of the whole           | .total                                  | 11 tracks, [42:06]                         | mixed    | api         | GET /v1/albums/the-quiet-harbour | $.total_duration_ms                              | #                      | duration
plays of the whole            | .all-plays                              | [3.1M] plays in all                        | mixed    | api         | GET /v1/albums/the-quiet-harbour | $.total_play_count                               | #                      | compact
heading of a column           | th:nth-child(3)                         | [Plays]                                    | frontend | translation |                                  |                                                  |                        |
number in the table           | tbody tr:nth-child(3) td:nth-child(1)   | [3]                                        | backend  | api         | GET /v1/albums/the-quiet-harbour | $.tracks.items[2].track_number                   | 3                      | exact
track                         | tbody tr:nth-child(3) td:nth-child(2)   | [Lantern Weather]                          | backend  | api         | GET /v1/albums/the-quiet-harbour | $.tracks.items[2].title                          | Lantern Weather        | exact
plays in full                 | tbody tr:nth-child(3) td:nth-child(3)   | [1,204,310]                                | backend  | api         | GET /v1/albums/the-quiet-harbour | $.tracks.items[2].play_count                     | 1204310                | number
duration                      | tbody tr:nth-child(3) td:nth-child(4)   | [3:34]                                     | backend  | api         | GET /v1/albums/the-quiet-harbour | $.tracks.items[2].duration_ms                    | 214480                 | duration
catalogue number              | .album-small div:nth-child(2) dd        | [MLR-052]                                  | backend  | api         | GET /v1/albums/the-quiet-harbour | $.label.catalog_number                           | MLR-052                | exact
text with a year in it        | .album-small > p                        | [℗ 2019 Moss & Lantern]                    | backend  | api         | GET /v1/albums/the-quiet-harbour | $.copyrights[0].text                             | ℗ 2019 Moss & Lantern  | exact
`;

/** After typing "lantern" into the search field; the answer says the word back, but a person wrote it. */
export const SEARCH = `
what                          | where                                  | text                     | label    | origin      | endpoint       | path                           | raw value       | transform
the field itself              | #search                                | [lantern]                | frontend | input       |                |                                |                 |
what was typed, said back     | h1                                     | Results for “[lantern]”  | frontend | input       |                |                                |                 |
words around it               | h1                                     | [Results for “]lantern”  | frontend | translation |                |                                |                 |
number of matches             | .results .count                        | [2] matches              | mixed    | api         | GET /v1/search | $.total_count                  | 2               | exact
heading of a group            | .group:last-child h2                   | [Tracks]                 | frontend | translation |                |                                |                 |
track that was found          | .found .title                          | [Lantern Weather]        | backend  | api         | GET /v1/search | $.results.tracks[0].title      | Lantern Weather | exact
its duration                  | .found .duration                       | [3:34]                   | backend  | api         | GET /v1/search | $.results.tracks[0].duration_ms | 214480         | duration
release that was found        | .album .title                          | [Lantern Weather (Early Take)] | backend | api     | GET /v1/search | $.results.albums[0].title      | Lantern Weather (Early Take) | exact
`;

/** After sending the form at the foot of the page, which asks no server. */
export const LETTER = `
what                          | where            | text                                       | label    | origin | endpoint | path | raw value | transform
the field itself              | #email           | [ana@example.com]                          | frontend | input  |          |      |           |
what was typed, said back     | #letter-answer   | We will write to [ana@example.com] soon.   | frontend | input  |          |      |           |
words around it               | #letter-answer   | [We will write to ]ana@example.com soon.   | frontend | script |          |      |           |
`;
