'use client';

export default function RecordTable({ records, currency }) {
  const money = new Intl.NumberFormat('en', { style: 'currency', currency });
  return (
    <table>
      <tbody>
        {records.map(({ id, title, released, price, tracks }) => (
          <tr key={id}>
            <td>{title}</td>
            <td>{released.slice(0, 4)}</td>
            <td>{tracks} tracks</td>
            <td>{money.format(price)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
export { RecordTable as RecordList };
