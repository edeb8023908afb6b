// What a market's server says of an article, its vouchers and what was said of it, and of an order: money in hundredths, moments in seconds, states by number. Moments are reckoned from the start.

const START = Math.floor(Date.now() / 1000);
const DAY = 86_400;
/** @param {number} days @param {number} [seconds] */
const ago = (days, seconds = 0) => Math.round(START - days * DAY + seconds);
/** @param {unknown} data */
const enveloped = (data) => ({ error: 0, error_msg: null, bff_meta: null, data });

export const item = () =>
  enveloped({
    itemid: 24_513_870_912,
    shopid: 318_442_069,
    name: 'หม้อดินเผาด่านเกวียน เคลือบในทนไฟ พร้อมฝาไม้สัก',
    description: 'ปั้นมือทีละใบจากดินริมน้ำมูล เผาด้วยฟืนสองวันสองคืน ใช้กับเตาแก๊สและเตาถ่านได้ ไม่ควรใช้กับไมโครเวฟ',
    currency: 'THB',
    price: 129_000,
    price_before_discount: 179_000,
    raw_discount: 28,
    historical_sold: 18_274,
    stock: 137,
    liked_count: 3_406,
    brand: 'ดินแดงคนมูล',
    attributes: [
      { id: 1067, name: 'ความจุ', value: '2.4 ลิตร' },
      { id: 1102, name: 'เส้นผ่านศูนย์กลาง', value: '22 ซม.' },
      { id: 1188, name: 'แหล่งผลิต', value: 'นครราชสีมา' },
      { id: 2310, name: 'น้ำหนักบรรจุ', value: '1,850 กรัม' },
    ],
    tier_variations: [
      { name: 'สี', options: ['ดินแดง', 'น้ำตาลไหม้', 'เขียวไข่กา'] },
      { name: 'ขนาด', options: ['1.6 ลิตร', '2.4 ลิตร', '4 ลิตร'] },
    ],
    item_rating: { rating_star: 4.836, rating_count: [3_156, 12, 9, 41, 203, 2_891], rcount_with_image: 871 },
    shop_location: 'อำเภอโชคชัย',
    ctime: ago(911),
    shipping: { min_days: 2, max_days: 4, fee: 4_500, free_from: 49_900, dispatched_within: 36 },
  });

export const shop = () =>
  enveloped({
    shopid: 318_442_069,
    name: 'เครื่องปั้นบ้านยายพิกุล',
    account: { username: 'yaipikul.pottery', is_verified: true },
    item_count: 264,
    follower_count: 41_983,
    response_rate: 97,
    response_time: 10_500,
    rating_star: 4.912,
    ctime: ago(2_390),
    last_active_time: ago(0, -740),
  });

export const vouchers = () =>
  enveloped([
    voucher(88_213, 'ส่วนลดร้านค้าเดือนพฤศจิกายน', { denominations: 5_000, originCondition: 59_900 }, 12, 19),
    voucher(88_307, 'ลูกค้าใหม่ร้านยายพิกุล', { denominations: 12_050, originCondition: 0 }, 40, 52),
    voucher(90_144, 'โค้ดวันครบรอบหกปี', { discount: 85, originCondition: 150_000 }, 2, 5),
  ]);

/** @param {number} id @param {string} name @param {object} worth @param {number} since @param {number} left */
const voucher = (id, name, worth, since, left) => ({
  id,
  name,
  ...worth,
  startAt: ago(since),
  endAt: ago(-left),
});

export const ratings = () =>
  enveloped({
    ratings: [
      rating(71, 's***k', 5, 'ดินเนื้อแน่น หุงข้าวหอมมาก ฝาปิดสนิทดี', 'ดินแดง,2.4 ลิตร', 3, 48, 2),
      rating(68, 'น้ำหวาน2541', 4, 'สีสวยกว่าในรูป แต่กล่องบุบมานิดหน่อย', 'เขียวไข่กา,1.6 ลิตร', 9, 15, 0),
      rating(55, 'p***9', 5, 'ซื้อซ้ำใบที่สามแล้ว แม่ชอบ', 'น้ำตาลไหม้,4 ลิตร', 26, 7, 1),
      rating(32, 'สมศักดิ์ ต.', 3, 'ใช้ได้สองเดือนมีรอยร้าวที่ก้น', 'ดินแดง,4 ลิตร', 74, 133, 4),
    ],
    item_rating_summary: { rating_total: 3_156, rcount_with_context: 1_640 },
  });

/** @param {[id: number, name: string, stars: number, text: string, model: string, days: number, likes: number, images: number]} it */
const rating = (...[id, name, stars, text, model, days, likes, images]) => ({
  cmtid: 5_310_000_000 + id,
  author_username: name,
  rating_star: stars,
  comment: text,
  product_items: [{ model_name: model }],
  ctime: ago(days),
  like_count: likes,
  images: Array.from({ length: images }, (_, at) => `th-${id}-${at}`),
});

const LINES = /** @type {const} */ ([
  ['หม้อดินเผาด่านเกวียน', 'ดินแดง,2.4 ลิตร', 129_000, 179_000, 1],
  ['ทัพพีไม้ตาลขัดมือ', 'ยาว 28 ซม.', 8_950, 8_950, 3],
  ['ผ้าขาวม้ารองจาน', 'ลายตาคู่', 21_500, 25_000, 2],
]);

export const order = () =>
  enveloped({
    order_sn: '261117QK7P2MXD',
    order_id: 184_402_779_135_210,
    status: 3,
    create_time: ago(6, 4_210),
    pay_time: ago(6, 4_505),
    ship_time: ago(4, 21_300),
    auto_receive_time: ago(-4),
    estimated_delivery: { from: ago(-1), to: ago(-3) },
    shop: { shopid: 318_442_069, name: 'เครื่องปั้นบ้านยายพิกุล' },
    payment: { channel: 2, card_last4: '7741', bank: 'ธนาคารออมทรัพย์ไทยพัฒน์' },
    address: {
      name: 'สุภาวดี แก้วประเสริฐ',
      phone: '66812340678',
      full_address: '88/14 ซอยจอมทอง 19 แขวงบางค้อ เขตจอมทอง',
      state: 'กรุงเทพมหานคร',
      zipcode: '10150',
    },
    items: LINES.map(([name, model, price, before, amount], at) => ({
      itemid: 24_513_870_912 + at * 7_731,
      name,
      model_name: model,
      order_price: price,
      price_before_discount: before,
      amount,
    })),
    amounts: { shipping_fee: 6_200, shipping_rebate: 4_500, voucher: 12_050, coins_used: 1_800 },
    coins_earned: 41,
    logistics: {
      carrier: 'ไปรษณีย์ด่วนล้านนา',
      tracking_no: 'LNX4480917735TH',
      weight: 4_380,
      logs: [
        { ctime: ago(0, -9_320), code: 'OFD', text: 'พนักงานกำลังนำพัสดุออกส่ง', place: 'ศูนย์กระจายจอมทอง' },
        { ctime: ago(1, -30_400), code: 'ARR', text: 'พัสดุถึงศูนย์คัดแยกปลายทาง', place: 'ลาดกระบัง' },
        { ctime: ago(3, 12_700), code: 'DEP', text: 'พัสดุออกจากต้นทาง', place: 'นครราชสีมา' },
        { ctime: ago(4, 21_300), code: 'PUP', text: 'รับพัสดุจากผู้ขายแล้ว', place: 'อำเภอโชคชัย' },
      ],
    },
  });
