// AdminJS is a part of somebody's server: this is the smallest one, with tables in memory.
//   node adminjs-server.mjs <folder it is installed in> <port> <a file of JSON: its tables>
import { readFileSync } from 'node:fs';
import path from 'node:path';

const [folder = '', port = '', file = ''] = process.argv.slice(2);
const installed = (/** @type {string} */ name) => import(path.join(folder, 'node_modules', name));
const {
  default: AdminJS,
  BaseDatabase,
  BaseProperty,
  BaseRecord,
  BaseResource,
} = await installed('adminjs/index.js');
const { buildRouter } = await installed('@adminjs/express/lib/index.js');
const { default: express } = await installed('express/index.js');

class Property extends BaseProperty {
  constructor(/** @type {any} */ field) {
    super(field);
    this.field = field;
  }
  reference() {
    return this.field.reference ?? null;
  }
  availableValues() {
    return this.field.values ?? null;
  }
  isTitle() {
    return Boolean(this.field.title);
  }
}

class Table extends BaseResource {
  static isAdapterFor() {
    return true;
  }
  constructor(/** @type {any} */ table) {
    super(table);
    this.table = table;
    this.fields = table.fields.map((/** @type {any} */ field) => new Property(field));
  }
  databaseName() {
    return 'Boathouse';
  }
  databaseType() {
    return 'other';
  }
  id() {
    return this.table.name;
  }
  properties() {
    return this.fields;
  }
  property(/** @type {string} */ name) {
    return this.fields.find((/** @type {any} */ field) => field.path() === name) ?? null;
  }
  async count() {
    return this.table.rows.length;
  }
  async find(/** @type {unknown} */ _filter, { limit = 10, offset = 0 }) {
    return this.table.rows
      .slice(offset, offset + limit)
      .map((/** @type {any} */ row) => new BaseRecord(row, this));
  }
  async findOne(/** @type {string} */ id) {
    const [found] = await this.findMany([id]);
    return found ?? null;
  }
  async findMany(/** @type {unknown[]} */ ids) {
    const wanted = ids.map(String);
    const rows = this.table.rows.filter((/** @type {any} */ row) => wanted.includes(String(row.id)));
    return rows.map((/** @type {any} */ row) => new BaseRecord(row, this));
  }
}

AdminJS.registerAdapter({ Resource: Table, Database: BaseDatabase });
const admin = new AdminJS({
  rootPath: '/admin',
  resources: JSON.parse(readFileSync(file, 'utf8')).map((/** @type {any} */ table) => ({
    resource: table,
    options: table.options,
  })),
  branding: { companyName: 'Skerry Boathouse', withMadeWithLove: false },
});
const app = express();
app.use('/admin', buildRouter(admin));
app.listen(Number(port), '127.0.0.1');
