INSERT INTO product VALUES
  ('FW-20418', 'marisol-vane', 'salt-in-the-piano', 'Salt in the Piano, vinyl', 2650, 140, NULL, NULL),
  ('FW-18077', 'marisol-vane', 'the-quiet-harbour', 'The Quiet Harbour, vinyl', 1999, 0, NULL, NULL),
  ('FW-20532', 'marisol-vane', 'rooms-by-the-water', 'Rooms by the Water, songbook', 3400, 25, 0.62, 1180),
  ('FW-19940', 'marisol-vane', 'the-ferry-pilots-daughter', 'Ferry bell, cast brass', 4825, 4, NULL, NULL);
