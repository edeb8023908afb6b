// Vendure is a part of somebody's server: this is the smallest one, with a shop in memory, filled anew at every start.
//   node vendure-server.mjs <folder it is installed in> <port> <a file of JSON: the shop> <file written when it is filled>
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const [folder = '', port = '', shop = '', ready = ''] = process.argv.slice(2);
const installed = createRequire(path.join(folder, 'index.js'));
const vendure = installed('@vendure/core');
const { populate } = installed('@vendure/core/cli');
const { AdminUiPlugin } = installed('@vendure/admin-ui-plugin');
const { initial, products, orders, customers } = JSON.parse(readFileSync(shop, 'utf8'));
/** Their moments come with the orders. */
const KEPT = new Set(['order', 'history_entry', 'payment']);
const BOSS = { identifier: 'superadmin', password: 'superadmin' };

const config = {
  apiOptions: {
    port: Number(port),
    hostname: '127.0.0.1',
    adminApiPath: 'admin-api',
    shopApiPath: 'shop-api',
  },
  authOptions: {
    tokenMethod: ['cookie', 'bearer'],
    superadminCredentials: BOSS,
    cookieOptions: { secret: 'kept' },
  },
  dbConnectionOptions: { type: 'sqljs', synchronize: true, logging: false },
  paymentOptions: { paymentMethodHandlers: [vendure.dummyPaymentHandler] },
  logger: new vendure.DefaultLogger({ level: vendure.LogLevel.Warn }),
  importExportOptions: { importAssetsDir: folder },
  plugins: [
    vendure.DefaultJobQueuePlugin.init({}),
    vendure.DefaultSearchPlugin.init({ bufferUpdates: false, indexStockStatus: true }),
    AdminUiPlugin.init({
      route: 'admin',
      port: Number(port) + 1,
      adminUiConfig: {
        apiHost: 'auto',
        apiPort: 'auto',
        brand: 'Harbour Mill',
        hideVendureBranding: true,
        defaultLocale: 'GB',
      },
    }),
  ],
};

writeFileSync(path.join(folder, 'products.csv'), products);
const app = await populate(() => vendure.bootstrap(config), initial, path.join(folder, 'products.csv'));
await app.get(vendure.JobQueueService).start();
const context = await app.get(vendure.RequestContextService).create({ apiType: 'admin' });
const orderService = app.get(vendure.OrderService);
const connection = app.get(vendure.TransactionalConnection).rawConnection;

/** @type {any[]} */
const people = [];
for (const customer of customers)
  people.push(await app.get(vendure.CustomerService).create(context, customer, 'a password'));
for (const [i, order] of orders.entries()) await place(order, i);
for (const { tableName, columns } of connection.entityMetadatas)
  if (
    !KEPT.has(tableName) &&
    columns.some((/** @type {any} */ { propertyName }) => propertyName === 'createdAt')
  )
    await connection.query(`UPDATE "${tableName}" SET "createdAt" = ?, "updatedAt" = ?`, [
      initial.opened,
      initial.opened,
    ]);
writeFileSync(ready, 'filled');

/** @param {any} order @param {number} i */
async function place({ code, customer, lines, steps, placed, address }, i) {
  const { id } = await orderService.create(context, people[customer].user.id);
  for (const [sku, quantity] of lines) {
    const [variant] = await connection.query('SELECT id FROM product_variant WHERE sku = ?', [sku]);
    await orderService.addItemToOrder(context, id, variant.id, quantity);
  }
  if (steps > 0) {
    await orderService.setShippingAddress(context, id, address);
    const [method] = await orderService.getEligibleShippingMethods(context, id);
    await orderService.setShippingMethod(context, id, [method.id]);
    await orderService.transitionToState(context, id, 'ArrangingPayment');
    await orderService.addPaymentToOrder(context, id, { method: 'on-account', metadata: {} });
    const [payment] = await orderService.getOrderPayments(context, id);
    if (steps > 1) await orderService.settlePayment(context, payment.id);
  }
  if (steps > 2) {
    const order = await orderService.findOne(context, id);
    const fulfillment = await orderService.createFulfillment(context, {
      lines: order.lines.map((/** @type {any} */ line) => ({
        orderLineId: line.id,
        quantity: line.quantity,
      })),
      handler: {
        code: 'manual-fulfillment',
        arguments: [
          { name: 'method', value: 'By the ferry' },
          { name: 'trackingCode', value: `FERRY-${4100 + i}` },
        ],
      },
    });
    await orderService.transitionFulfillmentToState(context, fulfillment.id, 'Shipped');
    if (steps > 3) await orderService.transitionFulfillmentToState(context, fulfillment.id, 'Delivered');
  }
  const moment = placed.replace('T', ' ').replace('Z', '');
  await connection.query(
    'UPDATE "order" SET code = ?, "createdAt" = ?, "updatedAt" = ?, "orderPlacedAt" = CASE WHEN "orderPlacedAt" IS NULL THEN NULL ELSE ? END WHERE id = ?',
    [code, moment, moment, moment, id],
  );
  await connection.query('UPDATE history_entry SET "createdAt" = ?, "updatedAt" = ? WHERE "orderId" = ?', [
    moment,
    moment,
    id,
  ]);
  await connection.query(
    'UPDATE payment SET "createdAt" = ?, "updatedAt" = ?, "transactionId" = ? WHERE "orderId" = ?',
    [moment, moment, `TILL-${88_120 + i}`, id],
  );
}
