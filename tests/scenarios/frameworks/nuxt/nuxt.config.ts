export default defineNuxtConfig({
  telemetry: false,
  compatibilityDate: '2026-01-01',
  routeRules: { '/artists/teodor-lunde': { isr: 60 } },
  experimental: { payloadExtraction: true },
});
