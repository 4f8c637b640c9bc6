/**
 * A meeting place of the region: form, title, letters of the sectors that meet, how many, the broker if one is named.
 * Organizations of its `fields` and of its `territory` (0: all four) come first.
 */
export interface VenueSpec {
  form: string;
  title: string;
  sectors: string;
  size: number;
  fields: string;
  territory: number;
  broker?: string;
  dormant?: 'announced' | 'active';
}

export const REGION_VENUES: readonly VenueSpec[] = [
  {
    form: 'network',
    title: 'Réseau de soutien en santé mentale du Val-Cendré',
    fields: 'santé mentale',
    territory: 2,
    sectors: 'HC',
    size: 5,
  },
  {
    form: 'community_of_practice',
    title: 'Communauté de pratique en intervention de milieu',
    fields: 'jeunesse, itinérance, dépendance, santé mentale',
    territory: 0,
    sectors: 'C',
    size: 6,
    broker: 'quatre-temps',
  },
  {
    form: 'coalition',
    title: 'Coalition des Méandres contre la faim',
    fields: 'sécurité alimentaire',
    territory: 0,
    sectors: 'CM',
    size: 5,
  },
  {
    form: 'alliance',
    title: 'Alliance pour le logement abordable',
    fields: 'logement',
    territory: 1,
    sectors: 'LM',
    size: 6,
    broker: 'cdc-meandres',
  },
  {
    form: 'concertation_table',
    title: 'Table locale 0-5 ans de Port-Méandre',
    fields: 'famille et petite enfance',
    territory: 1,
    sectors: 'EC',
    size: 6,
  },
  {
    form: 'concertation_table',
    title: 'Table des personnes aînées de la Rive-Perdrix',
    fields: 'personnes aînées',
    territory: 4,
    sectors: 'HVC',
    size: 6,
  },
  {
    form: 'consortium',
    title: 'Consortium de formation en soins à domicile',
    fields: 'personnes aînées',
    territory: 0,
    sectors: 'HV',
    size: 4,
  },
  {
    form: 'network',
    title: 'Réseau des CPE des Méandres',
    fields: 'famille et petite enfance',
    territory: 0,
    sectors: 'E',
    size: 4,
  },
  {
    form: 'community_of_practice',
    title: 'Communauté de pratique sur les situations complexes',
    fields: 'santé mentale',
    territory: 0,
    sectors: 'HP',
    size: 5,
  },
  {
    form: 'joint_venture',
    title: 'Achat regroupé de travaux pour les habitations',
    fields: 'logement',
    territory: 0,
    sectors: 'L',
    size: 3,
  },
  {
    form: 'service_association',
    title: 'Association des services d’employabilité des Méandres',
    fields: 'emploi',
    territory: 0,
    sectors: 'J',
    size: 5,
  },
  {
    form: 'coalition',
    title: 'Coalition pour le réemploi',
    fields: 'emploi',
    territory: 3,
    sectors: 'JM',
    size: 4,
    dormant: 'announced',
  },
  {
    form: 'network',
    title: 'Réseau jeunesse des Hautes-Aulnaies',
    fields: 'jeunesse, famille et petite enfance, loisir',
    territory: 3,
    sectors: 'CM',
    size: 4,
    dormant: 'announced',
  },
  {
    form: 'concertation_table',
    title: 'Comité itinérance de Port-Méandre',
    fields: 'itinérance, logement',
    territory: 1,
    sectors: 'LC',
    size: 5,
  },
  {
    form: 'alliance',
    title: 'Alliance emploi et logement des jeunes',
    fields: 'jeunesse, logement',
    territory: 0,
    sectors: 'JL',
    size: 4,
    dormant: 'announced',
  },
  {
    form: 'informal_exchange',
    title: 'Dîners des directions communautaires',
    fields: 'autre',
    territory: 0,
    sectors: 'C',
    size: 6,
  },
  {
    form: 'other',
    title: 'Démarche Municipalité amie des aînés des Hautes-Aulnaies',
    fields: 'personnes aînées, loisir',
    territory: 3,
    sectors: 'MC',
    size: 4,
  },
  {
    form: 'consortium',
    title: 'Achats regroupés des organismes communautaires',
    fields: 'sécurité alimentaire, famille et petite enfance',
    territory: 0,
    sectors: 'C',
    size: 5,
  },
  {
    form: 'colocation',
    title: 'Carrefour de services du Quai',
    fields: 'immigration, santé mentale, jeunesse',
    territory: 1,
    sectors: 'C',
    size: 3,
    dormant: 'active',
  },
  {
    form: 'service_association',
    title: 'Regroupement des milieux de vie pour personnes aînées',
    fields: 'personnes aînées',
    territory: 0,
    sectors: 'V',
    size: 4,
  },
];

/** What organizations that share a field do together. */
export const THEMES: Readonly<Record<string, readonly string[]>> = {
  'santé mentale': ['soutien en santé mentale', 'suivi après l’urgence', 'répit des proches'],
  dépendance: ['suivi en dépendance', 'réduction des méfaits'],
  itinérance: ['prévention de l’itinérance', 'sorties de rue'],
  logement: ['logement avec soutien', 'entretien des immeubles', 'accueil des locataires'],
  'sécurité alimentaire': ['dépannage alimentaire', 'repas livrés', 'glanage'],
  'famille et petite enfance': ['soutien aux familles', 'éveil à la lecture', 'places en halte-garderie'],
  jeunesse: ['milieux de vie des jeunes', 'travail de milieu', 'prévention à l’école'],
  'personnes aînées': ['maintien à domicile', 'visites d’amitié', 'repas livrés', 'soutien aux proches aidants'],
  'DI-TSA-DP': ['répit et intégration', 'plateaux de travail'],
  immigration: ['accueil des nouveaux arrivants', 'interprétariat'],
  emploi: ['insertion en emploi', 'stages', 'ateliers de recherche d’emploi'],
  violence: ['sécurité des personnes victimes de violence'],
  justice: ['mesures de rechange'],
  éducation: ['persévérance scolaire', 'francisation', 'bibliothèque partagée'],
  loisir: ['loisir accessible', 'camps de jour'],
  transport: ['transport vers les services'],
  autre: ['services de proximité', 'prêt de salles', 'formation des équipes', 'portrait des besoins'],
};

/** How an agreement of each form is usually titled: `{}` is the theme. */
export const TITLES: Readonly<Record<string, string>> = {
  service_agreement: 'Entente de service : {}',
  referral: 'Trajectoire d’orientation : {}',
  colocation: 'Partage de locaux : {}',
  informal_exchange: 'Échanges réguliers : {}',
  funding: 'Soutien financier : {}',
  joint_venture: 'Projet conjoint : {}',
  service_association: 'Association de services : {}',
  network: 'Réseau local : {}',
  alliance: 'Alliance : {}',
  consortium: 'Consortium : {}',
  community_of_practice: 'Communauté de pratique : {}',
  coalition: 'Coalition : {}',
  concertation_table: 'Concertation : {}',
  other: 'Démarche commune : {}',
  competes: 'Offre concurrente : {}',
};

export const TERRITORIES = ['Port-Méandre', 'Val-Cendré', 'Hautes-Aulnaies', 'Rive-Perdrix'] as const;
