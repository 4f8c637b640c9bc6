import { pick } from './draws.ts';

// Common given names and family names of Quebec, put together by chance: any likeness is a coincidence.
const GIVEN =
  'Alexandre Amélie André Annick Antoine Audrey Benoît Camille Carole Caroline Catherine Chantal Christian Claude Claudine Cynthia Daniel Danielle David Denis Diane Dominique Édith Élise Éric Étienne Fatima Félix France Francine François Gabriel Geneviève Ginette Guillaume Guy Hélène Hugo Huguette Isabelle Jacinthe Jacques Jean-François Jocelyne Johanne Josée Julie Karine Laurence Line Louise Luc Lucie Lyne Manon Marc-André Marie-Claude Marie-Ève Mario Martin Martine Mathieu Maxime Mélanie Michel Mireille Mohamed Monique Nadia Nancy Nathalie Nicolas Normand Olivier Pascal Patrice Pierre-Luc Rachel Raymond Réjean Renée Robert Roxanne Samuel Sandra Sébastien Serge Simon Solange Sonia Stéphane Suzanne Sylvain Sylvie Thérèse Valérie Véronique Vincent Yannick Yves'.split(
    ' ',
  );
const FAMILY =
  'Allard Arsenault Asselin Audet Barrette Beaulieu Beauchemin Bédard Bélanger Bellerose Benoit Bergeron Bernier Bérubé Bilodeau Blais Blouin Boisvert Bolduc Bouchard Boudreau Bourque Brassard Breton Brochu Caron Carrier Castonguay Champoux Charbonneau Chouinard Cloutier Comeau Corriveau Courtemanche Couture Cyr Daigle Deschamps Desjardins Desrosiers Dionne Doucet Drapeau Dufour Dumont Dupuis Falardeau Ferland Fillion Forcier Fortin Fournier Fréchette Gagné Gaudreau Gélinas Gendron Gervais Giguère Gingras Girard Gosselin Gravel Grenier Guay Guérin Hamel Hébert Houle Jacob Jobin Jutras Labbé Labrecque Lacasse Lachance Lacroix Lafleur Laforest Lalonde Lamontagne Landry Langlois Lapointe Larouche Lavallée Lavoie Leblanc Leclerc Lefebvre Lemay Lépine Lessard Lévesque Maltais Marcotte Marquis Martel Massé Ménard Mercier Michaud Morency Morin Nadeau Ouellet Paquin Paradis Parent Pelchat Pelletier Perreault Picard Plante Poirier Potvin Poulin Prévost Proulx Quirion Racine Raymond Rioux Robitaille Rousseau Sauvé Savard Simard Soucy Talbot Théberge Thibault Tessier Turcotte Vachon Vaillancourt Veilleux Villeneuve'.split(
    ' ',
  );

export interface PersonName {
  given: string;
  family: string;
}

/** Names one person after another, never the same twice: the homonyms of the demo are planted, not found. */
export function nameMaker(random: () => number): () => PersonName {
  const used = new Set<string>();
  return () => {
    for (;;) {
      const name = { given: pick(GIVEN, random), family: pick(FAMILY, random) };
      const key = `${name.given} ${name.family}`;
      if (used.has(key)) continue;
      used.add(key);
      return name;
    }
  };
}
