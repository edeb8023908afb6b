/** RSS, Atom and JSON Feed as the library that writes them does, and what a SOAP server answers. */
import { createServer } from 'node:http';
import { Feed } from 'feed';
import soap from 'soap';
import { write } from './write.mjs';

const feed = new Feed({
  title: 'Notices to mariners',
  id: 'https://harbour.example/',
  link: 'https://harbour.example/',
  updated: new Date('2025-11-21T10:00:00Z'),
});
feed.addItem({
  title: 'Lantern out at Skarvøy & Terningen',
  id: 'https://harbour.example/41',
  link: 'https://harbour.example/41',
  date: new Date('2025-11-21T09:30:00Z'),
  author: [{ name: 'Ines Varga' }],
  content: '<p>Until <b>further</b> notice</p>',
});
feed.addItem({
  title: 'The south fairway is buoyed',
  id: 'https://harbour.example/42',
  link: 'https://harbour.example/42',
  date: new Date('2025-11-20T07:00:00Z'),
});

const WSDL = `<definitions name="Harbour" targetNamespace="urn:harbour" xmlns="http://schemas.xmlsoap.org/wsdl/"
  xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:tns="urn:harbour">
  <types><xsd:schema targetNamespace="urn:harbour" elementFormDefault="qualified">
    <xsd:element name="Berth"><xsd:complexType><xsd:sequence><xsd:element name="ship" type="xsd:string"/></xsd:sequence></xsd:complexType></xsd:element>
    <xsd:element name="BerthResponse"><xsd:complexType><xsd:sequence>
      <xsd:element name="berth" type="xsd:string"/><xsd:element name="draught" type="xsd:decimal"/></xsd:sequence></xsd:complexType></xsd:element>
  </xsd:schema></types>
  <message name="Asked"><part name="parameters" element="tns:Berth"/></message>
  <message name="Answered"><part name="parameters" element="tns:BerthResponse"/></message>
  <portType name="Port"><operation name="Berth"><input message="tns:Asked"/><output message="tns:Answered"/></operation></portType>
  <binding name="Binding" type="tns:Port"><soap:binding transport="http://schemas.xmlsoap.org/soap/http"/>
    <operation name="Berth"><soap:operation soapAction="urn:harbour#Berth"/><input><soap:body use="literal"/></input><output><soap:body use="literal"/></output></operation></binding>
  <service name="Harbour"><port name="Port" binding="tns:Binding"><soap:address location="http://127.0.0.1/harbour"/></port></service>
</definitions>`;
const ASKED = `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" xmlns:h="urn:harbour"><soap:Body>
  <h:Berth><h:ship>Gannet of Brae</h:ship></h:Berth></soap:Body></soap:Envelope>`;

const server = createServer();
const answer = (/** @type {{ ship: string }} */ { ship }) => ({
  berth: `Berth 9 West for ${ship}`,
  draught: '9.40',
});
soap.listen(server, '/harbour', { Harbour: { Port: { Berth: answer } } }, WSDL);
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
const answered = await fetch(`http://127.0.0.1:${port}/harbour`, {
  method: 'POST',
  headers: { 'content-type': 'text/xml', soapaction: 'urn:harbour#Berth' },
  body: ASKED,
});
write('feeds', {
  rss: feed.rss2(),
  atom: feed.atom1(),
  soap: { mime: answered.headers.get('content-type')?.split(';')[0], text: await answered.text() },
});
server.close();
