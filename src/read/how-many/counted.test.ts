import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { knowledgeTable } from '../../knowledge/table.ts'

const rows = knowledgeTable(
  'nationalities.tsv',
  z.object({ word: z.string(), country: z.string(), plural: z.string().optional() }),
)

/** ISO 3166-1 alpha-3 of all countries and inhabited territories, but those without a word of their own in English copy. */
const COUNTRIES =
  `AFG ALB DZA AND AGO ATG ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BTN BOL BIH BWA BRA BRN BGR BFA
BDI KHM CMR CAN CPV CAF TCD CHL CHN COL COM COD CRI CIV HRV CUB CYP CZE DNK DJI DOM ECU EGY SLV GNQ ERI EST SWZ ETH FJI FIN FRA
GAB GMB GEO DEU GHA GRC GRD GTM GIN GNB GUY HTI HND HUN ISL IND IDN IRN IRQ IRL ISR ITA JAM JPN JOR KAZ KEN KIR PRK KOR KOS KWT
KGZ LAO LVA LBN LSO LBR LBY LIE LTU LUX MDG MWI MYS MDV MLI MLT MHL MRT MUS MEX FSM MDA MCO MNG MNE MAR MOZ MMR NAM NRU NPL NLD
NZL NIC NER NGA MKD NOR OMN PAK PLW PSE PAN PNG PRY PER PHL POL PRT QAT ROU RUS RWA KNA LCA VCT WSM SMR STP SAU SEN SRB SYC SLE
SGP SVK SVN SLB SOM ZAF SSD ESP LKA SDN SUR SWE CHE SYR TWN TJK TZA THA TLS TGO TON TTO TUN TUR TKM TUV UGA UKR ARE GBR USA URY
UZB VUT VEN VNM YEM ZMB ZWE HKG MAC PRI GUM GRL FRO NCL PYF ASM BMU ABW CUW COK NIU GIB FLK CYM ESH VAT`.split(/\s+/u)

test('every country has a nationality word', () => {
  const has = new Set(rows.map((row) => row.country))
  assert.deepEqual(
    COUNTRIES.filter((country) => !has.has(country)),
    [],
  )
})

test('no nationality word stands twice, and each names one country', () => {
  const words = rows.map((row) => row.word)
  assert.deepEqual(
    words.filter((word, index) => words.indexOf(word) !== index),
    [],
  )
})

test('countries are alpha-3 codes and words begin with a capital', () => {
  for (const row of rows) {
    assert.match(row.country, /^[A-Z]{3}$/u)
    assert.match(row.word, /^(?:\p{Lu}|I-)/u)
  }
})
