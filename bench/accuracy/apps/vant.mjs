// Vant, in pages as its documentation has them, over a market's answers that are invented. Vue: an article and an order on a telephone, in Thai with years of the Buddhist calendar.
import path from 'node:path';
import { bundleEntry } from '../host/bundle.mjs';
import { installNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import * as market from './vant-server.mjs';

const VERSION = '4.10.2';
const SEED = 1;
const PORT = 47614;
const HTML = `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>ตลาดนัด</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/files/vant/lib/index.css">
<style>body{max-width:480px;margin:0 auto;background:#f5f5f5}.price b{font-size:24px;color:#e33}</style></head><body><div id="app"></div><script type="module" src="/built/entry.js"></script></body></html>`;
const ENTRY = `import { createApp } from 'vue/dist/vue.esm-bundler.js';
import Vant, { Locale } from 'vant';
import th from 'vant/es/locale/lang/th-TH';

Locale.use('th-TH', th);
const ask = (path) => fetch('/api/v4/' + path).then((answer) => answer.json()).then(({ data }) => data);
const compact = new Intl.NumberFormat('th-TH', { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 1 });
const relative = new Intl.RelativeTimeFormat('th-TH', { numeric: 'auto' });
const UNITS = [['year', 31536000], ['month', 2592000], ['day', 86400], ['hour', 3600], ['minute', 60]];
const since = (s) => { const gone = Date.now() / 1000 - s; const [unit, long] = UNITS.find(([, long]) => gone >= long) ?? UNITS.at(-1); return relative.format(-Math.floor(gone / long), unit); };
const day = (s) => new Date(s * 1000).toLocaleDateString('th-TH', { day: 'numeric', month: 'short', year: '2-digit' });
const moment = (s) => new Date(s * 1000).toLocaleDateString('th-TH', { day: 'numeric', month: 'short', year: 'numeric' }) + ' ' + new Date(s * 1000).toLocaleTimeString('th-TH', { hour: '2-digit', minute: '2-digit' }) + ' น.';
const baht = (v) => (v / 100).toLocaleString('th-TH', { minimumFractionDigits: v % 100 ? 2 : 0, maximumFractionDigits: 2 });
const phone = (v) => '(+' + v.slice(0, 2) + ') ' + v.slice(2, 4) + ' *** *' + v.slice(-3);
const STATES = { 1: 'ที่ต้องชำระ', 2: 'ที่ต้องจัดส่ง', 3: 'ที่ต้องได้รับ', 4: 'สำเร็จ' };
const CHANNELS = { 1: 'เก็บเงินปลายทาง', 2: 'บัตรเครดิต', 3: 'พร้อมเพย์' };
const mixin = { methods: { compact: (v) => compact.format(v), whole: (v) => v.toLocaleString('th-TH'), since, day, moment, baht, phone } };

const Item = {
  mixins: [mixin],
  data: () => ({ all: null }),
  async created() {
    const [item, shop, vouchers, reviews] = await Promise.all(['item/get?itemid=24513870912', 'shop/get?shopid=318442069', 'voucher/list?shopid=318442069', 'item/get_ratings?itemid=24513870912'].map(ask));
    this.all = { item, shop, vouchers, reviews };
  },
  computed: { stars() { const [total, ...each] = this.all.item.item_rating.rating_count; return each.map((count, at) => ({ stars: at + 1, count, share: Math.round(count / total * 100) })).reverse(); } },
  template: \`<template v-if="all"><van-nav-bar title="รายละเอียดสินค้า" left-text="กลับ" />
    <van-cell-group><div class="price" style="padding:12px"><span>฿</span><b>{{ baht(all.item.price) }}</b> <del>฿{{ baht(all.item.price_before_discount) }}</del> <van-tag type="danger">-{{ all.item.raw_discount }}%</van-tag>
      <h3>{{ all.item.name }}</h3><span>ขายแล้ว {{ compact(all.item.historical_sold) }} ชิ้น</span> · <span>ถูกใจ {{ whole(all.item.liked_count) }}</span> · <span>ประหยัด ฿{{ baht(all.item.price_before_discount - all.item.price) }}</span></div>
      <van-cell title="การจัดส่ง" :label="'ส่งฟรีเมื่อซื้อครบ ฿' + baht(all.item.shipping.free_from)" :value="all.item.shipping.min_days + '-' + all.item.shipping.max_days + ' วัน, ฿' + baht(all.item.shipping.fee)" />
      <van-cell title="ส่งจาก" :value="all.item.shop_location" />
      <van-cell v-for="one in all.item.tier_variations" :title="one.name" :label="one.options.join(' / ')" :value="one.options.length + ' แบบ'" />
      <van-cell v-for="one in all.item.attributes" :title="one.name" :value="one.value" />
      <van-cell title="จำนวนในคลัง" :value="all.item.stock" /></van-cell-group>
    <van-cell-group :title="all.shop.name"><van-cell title="สินค้า" :value="all.shop.item_count" /><van-cell title="ผู้ติดตาม" :value="compact(all.shop.follower_count)" />
      <van-cell title="อัตราการตอบกลับ" :value="all.shop.response_rate + '%'" :label="'ภายใน ' + Math.round(all.shop.response_time / 3600) + ' ชั่วโมง'" /><van-cell title="เข้าร่วมเมื่อ" :value="since(all.shop.ctime)" /><van-cell title="ออนไลน์" :value="since(all.shop.last_active_time)" /></van-cell-group>
    <van-coupon-list :coupons="all.vouchers" :chosen-coupon="0" currency="฿" :show-exchange-bar="false" :show-close-button="false" />
    <van-cell-group title="คะแนนของสินค้า"><div style="padding:12px"><b>{{ all.item.item_rating.rating_star.toFixed(1) }}</b> เต็ม 5 ({{ whole(all.reviews.item_rating_summary.rating_total) }} รีวิว, มีรูป {{ whole(all.item.item_rating.rcount_with_image) }})
      <div v-for="one in stars">{{ one.stars }} ดาว <van-progress :percentage="one.share" /> <small>{{ whole(one.count) }}</small></div></div>
      <van-cell v-for="one in all.reviews.ratings" :key="one.cmtid" :title="one.author_username" :value="day(one.ctime)"><template #label><van-rate :model-value="one.rating_star" readonly size="12" /><div>ตัวเลือก: {{ one.product_items[0].model_name.replace(',', ' · ') }}</div><p>{{ one.comment }}</p><small>มีประโยชน์ ({{ one.like_count }})</small> <small v-if="one.images.length">{{ one.images.length }} รูป</small></template></van-cell></van-cell-group>
    <p style="padding:12px">{{ all.item.description }}</p>
    <van-action-bar><van-action-bar-icon icon="chat-o" text="แชท" /><van-action-bar-button type="danger" text="ซื้อสินค้า" /></van-action-bar></template>\`,
};
const Order = {
  mixins: [mixin],
  data: () => ({ it: null }),
  async created() { this.it = await ask('order/get_order_detail?order_id=184402779135210'); },
  computed: {
    goods() { return this.it.items.reduce((sum, one) => sum + one.order_price * one.amount, 0); },
    pieces() { return this.it.items.reduce((sum, one) => sum + one.amount, 0); },
    total() { const { shipping_fee, shipping_rebate, voucher, coins_used } = this.it.amounts; return this.goods + shipping_fee - shipping_rebate - voucher - coins_used; },
  },
  methods: { state: (v) => STATES[v] ?? 'ไม่ทราบ', channel: (v) => CHANNELS[v] ?? 'อื่น ๆ' },
  template: \`<template v-if="it"><van-nav-bar title="รายละเอียดคำสั่งซื้อ" /><van-notice-bar :scrollable="false">{{ state(it.status) }} · คาดว่าจะได้รับ {{ day(it.estimated_delivery.from) }} - {{ day(it.estimated_delivery.to) }}</van-notice-bar>
    <van-cell-group title="การจัดส่ง"><van-cell :title="it.logistics.carrier" :label="it.logistics.tracking_no" :value="(it.logistics.weight / 1000).toFixed(1) + ' กก.'" />
      <van-steps direction="vertical" :active="0"><van-step v-for="one in it.logistics.logs"><h3>{{ one.text }}</h3><p>{{ moment(one.ctime) }} ({{ one.place }})</p></van-step></van-steps>
      <van-cell :title="it.address.name + ' ' + phone(it.address.phone)" :label="it.address.full_address + ' ' + it.address.state + ' ' + it.address.zipcode" /></van-cell-group>
    <van-cell-group :title="it.shop.name"><van-card v-for="one in it.items" :num="one.amount" :price="(one.order_price / 100).toFixed(2)" :origin-price="one.order_price < one.price_before_discount ? baht(one.price_before_discount) : undefined" currency="฿" :title="one.name" :desc="one.model_name" />
      <van-cell title="รวมค่าสินค้า" :label="it.items.length + ' รายการ ' + pieces + ' ชิ้น'" :value="'฿' + baht(goods)" /><van-cell title="ค่าจัดส่ง" :value="'฿' + baht(it.amounts.shipping_fee)" /><van-cell title="ส่วนลดค่าจัดส่ง" :value="'-฿' + baht(it.amounts.shipping_rebate)" />
      <van-cell title="โค้ดส่วนลดร้านค้า" :value="'-฿' + baht(it.amounts.voucher)" /><van-cell title="ใช้เหรียญ" :value="'-฿' + baht(it.amounts.coins_used)" /><van-cell title="เหรียญที่จะได้รับ" :value="'+' + it.coins_earned" /></van-cell-group>
    <van-cell-group><van-cell title="หมายเลขคำสั่งซื้อ" :value="it.order_sn" /><van-cell title="วิธีการชำระเงิน" :value="channel(it.payment.channel) + ' (*' + it.payment.card_last4 + ')'" :label="it.payment.bank" />
      <van-cell title="เวลาที่สั่งซื้อ" :value="moment(it.create_time)" /><van-cell title="เวลาที่ชำระเงิน" :value="moment(it.pay_time)" /><van-cell title="เวลาที่ส่งของ" :value="moment(it.ship_time)" /></van-cell-group>
    <p style="padding:12px">คืนสินค้าได้ภายใน 15 วัน ระบบจะโอนเงินให้ผู้ขายวันที่ {{ day(it.auto_receive_time) }}</p>
    <van-submit-bar :price="total" currency="฿" button-text="ฉันได้รับสินค้าแล้ว" /></template>\`,
};
createApp(location.pathname.startsWith('/order') ? Order : Item).use(Vant).mount('#app');
`;

/** @type {Record<string, () => unknown>} */
const ANSWERS = {
  'item/get': market.item,
  'shop/get': market.shop,
  'voucher/list': market.vouchers,
  'item/get_ratings': market.ratings,
  'order/get_order_detail': market.order,
};

/** @type {import('./app.mjs').App} */
export default {
  name: 'vant',
  version: `${VERSION}/${SEED}`,
  framework: 'Vue',
  shows:
    'a market on a telephone in Thai, with years of the Buddhist calendar: prices whose whole and hundredths are elements of their own, vouchers, counts in ten thousands, ages, shares of stars whose counts are a list without names; an order with where it is, a masked number and what it comes to',
  eyes: { locale: 'th-TH', timezoneId: 'Asia/Bangkok' },
  async start() {
    const folder = await installNpm('vant', { vant: VERSION, vue: '3.5.45' });
    const built = path.join(folder, `built-${VERSION}-${SEED}`);
    await bundleEntry(folder, built, ENTRY);
    return listen(PORT, (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname.startsWith('/api/v4/')) return sendJson(answer, ANSWERS[pathname.slice(8)]?.());
      if (pathname.startsWith('/built/')) return sendFile(answer, built, pathname.slice(7));
      return pathname.startsWith('/files/')
        ? sendFile(answer, path.join(folder, 'node_modules'), pathname.slice(7))
        : sendPage(answer, HTML);
    });
  },
  screens: [
    { name: 'item', open: (page, url) => open(page, `${url}/item/24513870912`, '.van-coupon__amount') },
    { name: 'order', open: (page, url) => open(page, `${url}/order/184402779135210`, '.van-card__title') },
  ],
};

/** @param {import('playwright').Page} page @param {string} address @param {string} shown */
async function open(page, address, shown) {
  await page.goto(address);
  await page.waitForSelector(shown, { timeout: 8_000 });
  await settle(page, { mostMs: 4_000 });
}
