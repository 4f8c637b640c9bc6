/** Dated facts of the region, for the timeline: date, label, territory. */
export const EVENTS: readonly (readonly string[])[] = [
  ['2020-03-23', 'Urgence sanitaire : cellules de crise locales', ''],
  ['2022-05-16', 'Incendie du parc de maisons mobiles de Grand-Aulnay', 'Hautes-Aulnaies'],
  ['2023-11-06', 'Portrait régional des besoins publié par le CISSS', ''],
  ['2024-10-01', 'Fin du financement de départ du soutien à domicile', 'Val-Cendré'],
  ['2025-09-15', 'Ouverture du Carrefour de services du Quai', 'Port-Méandre'],
  ['2026-09-30', 'Forum des partenaires des Méandres', ''],
];

/** Pairs that the regional plan says should work together: a, b, territory, source, note. */
export const EXPECTED_LINKS: readonly (readonly string[])[] = [
  ['education', 'housing', '', 'Plan d’action régional 2025-2029', 'Jeunes familles mal logées'],
  ['primary_care', 'education', '', 'Plan d’action régional 2025-2029', 'Repérage précoce à l’école'],
  ['public_health_social', 'community', '', 'Plan d’action régional 2025-2029', 'Soutien communautaire'],
  ['housing', 'public_health_social', '', 'Plan d’action régional 2025-2029', 'Logement avec soutien'],
  ['oh-port-meandre', 'refuge-du-quai', 'Port-Méandre', 'Comité itinérance', 'Sorties de rue'],
];
