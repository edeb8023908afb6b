-- Relative dates stay true whenever the demo is started: each moment is counted back from the seeding.
INSERT INTO comment VALUES
  ('cmt_a91', 'marisol-vane', 'Ana Duarte', 'I put this on for my grandmother and she asked whose kitchen it was recorded in. Hers, obviously.', 214, (unixepoch('now', '-3 days', '-2 hours')) * 1000),
  ('cmt_a88', 'marisol-vane', 'Jun Okafor', 'The harmonium on the second verse is the sound of a door you had forgotten about.', 97, (unixepoch('now', '-8 days', '-5 hours')) * 1000),
  ('cmt_a75', 'marisol-vane', 'Pilar Nyström', 'Saw the Galway show. Nobody clapped for a full minute, because nobody wanted it to be over.', 452, (unixepoch('now', '-47 days')) * 1000),
  ('cmt_a52', 'marisol-vane', 'Wes Tolliver', 'Lantern Weather got me across Portugal on a bicycle.', 61, (unixepoch('now', '-120 days')) * 1000),
  ('cmt_b10', 'northern-post', 'Ana Duarte', 'They finally sent one of the letters.', 33, (unixepoch('now', '-5 days')) * 1000);
