import type { Origin } from "./distributions";

interface Names {
  woman: readonly string[];
  man: readonly string[];
  last: readonly string[];
}

const list = (text: string): string[] => text.split(" ");

/** Invented persons carry frequent names; none is anybody. */
export const FRENCH_NAMES: Readonly<Record<"young" | "middle" | "old", Pick<Names, "woman" | "man">>> = {
  young: {
    woman: list(
      "Camille Léa Chloé Manon Inès Sarah Jade Louise Alice Clara Lina Emma Juliette Anaïs Pauline Zoé Lucie Margot Élise Nina",
    ),
    man: list(
      "Lucas Hugo Théo Nathan Louis Jules Arthur Maxime Antoine Romain Adrien Baptiste Quentin Bastien Clément Rayan Simon Victor Paul Malo",
    ),
  },
  middle: {
    woman: list(
      "Sandrine Céline Stéphanie Nathalie Aurélie Virginie Karine Isabelle Sophie Valérie Laurence Émilie Delphine Caroline Séverine Fatima Magali Hélène Florence Agnès",
    ),
    man: list(
      "Nicolas Christophe Stéphane David Sébastien Laurent Frédéric Olivier Jérôme Thierry Éric Pascal Karim Guillaume Vincent Cédric Benoît Fabrice Yann Xavier",
    ),
  },
  old: {
    woman: list(
      "Monique Françoise Jacqueline Michèle Danielle Nicole Annie Chantal Martine Christiane Marie-Claude Brigitte Évelyne Colette Geneviève Josiane Catherine Odile Bernadette Jeanne",
    ),
    man: list(
      "Jean Michel Bernard Alain Gérard Jean-Pierre Claude Daniel Jacques Patrick Philippe Christian André Yves Serge Dominique Guy Roland Hervé Marcel",
    ),
  },
};

export const FRENCH_LAST = list(
  "Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefebvre Michel Garcia David Bertrand Roux Vincent Fournier Morel Girard André Lefèvre Mercier Dupont Lambert Bonnet François Martinez Legrand Garnier Faure Rousseau Blanc Guérin Muller Henry Roussel Nicolas Perrin Morin Mathieu Clément Gauthier Dumont Lopez Fontaine Chevalier Robin Masson Sanchez Gérard Nguyen Boyer Denis Lemaire Duval Joly Gautier Roger Roche Roy Noël Meyer Lucas Meunier Jean Pérez Marchand Dufour Blanchard Marie Barbier Brun Dumas Brunet Schmitt Leroux Colas Le-Goff Benali Da-Silva",
);

const AFGHAN: Names = {
  woman: list("Zahra Fatima Maryam Parwana Shabnam Laila Nargis Farzana Marwa Hosna"),
  man: list("Ahmad Mohammad Zabihullah Najib Farid Hamid Reza Sayed Abdul Omid Mirwais Rahmat"),
  last: list("Ahmadi Rahimi Hosseini Mohammadi Nazari Haidari Safi Stanekzai Karimi Noori Azizi Sultani"),
};
const ARABIC: Names = {
  woman: list("Rania Nour Amal Hanan Salma Huda Rima Dalia Mariam Sawsan"),
  man: list("Khaled Omar Mahmoud Yousef Bilal Hassan Ibrahim Tarek Ali Mustafa Adam Nasser"),
  last: list("Haddad Khoury Al-Masri Hamdan Darwish Saleh Osman Idris Khalil Nasser Abdallah Suleiman"),
};
const TURKISH: Names = {
  woman: list("Elif Zeynep Berfin Rojda Dilan Ayşe Hatice Gül"),
  man: list("Mehmet Baran Azad Emre Serhat Deniz Welat Murat"),
  last: list("Yılmaz Kaya Demir Aydın Aslan Koç Doğan Polat"),
};
const WEST_AFRICAN: Names = {
  woman: list("Aminata Fatoumata Mariama Kadiatou Aïssatou Awa Djénéba Hawa Bintou Oumou"),
  man: list("Mamadou Ousmane Ibrahima Moussa Alpha Sékou Boubacar Abdoulaye Souleymane Lansana"),
  last: list("Diallo Bah Barry Camara Traoré Coulibaly Sylla Condé Keïta Koné Touré Cissé"),
};
const CONGOLESE: Names = {
  woman: list("Grâce Divine Espérance Chantal Merveille Nadège Rachel Clarisse"),
  man: list("Patient Junior Christian Dieudonné Trésor Fiston Jonathan Héritier"),
  last: list("Mukendi Kabongo Ilunga Mbala Kasongo Lukusa Ngoy Tshimanga"),
};
const HORN: Names = {
  woman: list("Selam Hirut Amina Hodan Ifrah Semhar Rahel Bethlehem Asha Winta"),
  man: list("Abdi Yonas Tesfay Mulugeta Mahad Filmon Dawit Abel Liban Samuel"),
  last: list("Abdi Warsame Tekle Haile Gebremedhin Hassan Tesfaye Kidane Ali Mohamud"),
};
const SLAVIC: Names = {
  woman: list("Olena Oksana Iryna Natalia Kateryna Zarina Svitlana Anna Madina"),
  man: list("Andriy Oleksandr Dmytro Serhiy Ruslan Aslan Mykola Ivan Timur"),
  last: list("Kovalenko Shevchenko Bondarenko Melnyk Petrenko Magomadov Ivanov Boyko Moroz"),
};
const SOUTH_ASIAN: Names = {
  woman: list("Nasrin Farhana Kavitha Meena Tenzin Sultana Dolma Priya"),
  man: list("Rahim Kamal Tenzin Suresh Kumar Rafiq Lobsang Ravi Jamal"),
  last: list("Hossain Rahman Islam Chowdhury Sivakumar Tsering Norbu Rajan Miah"),
};
const PERSIAN: Names = {
  woman: list("Shirin Niloufar Parisa Mahsa Sara Mina"),
  man: list("Arash Amir Behrouz Kaveh Dara Siamak"),
  last: list("Hashemi Rezaei Jafari Moradi Sadeghi Ebrahimi"),
};
const HAITIAN: Names = {
  woman: list("Roseline Mirlande Guerda Nadia Islande Fabiola"),
  man: list("Wilner Jameson Frantz Ricardo Stevenson Johnny"),
  last: list("Pierre Joseph Louis Charles Estimé Baptiste Désir"),
};

export const NAMES: Readonly<Record<Origin, Names>> = {
  afghanistan: AFGHAN,
  turkey: TURKISH,
  guinea: WEST_AFRICAN,
  syria: ARABIC,
  sudan: ARABIC,
  congo: CONGOLESE,
  somalia: HORN,
  ukraine: SLAVIC,
  eritrea: HORN,
  ivory: WEST_AFRICAN,
  bangladesh: SOUTH_ASIAN,
  russia: SLAVIC,
  srilanka: SOUTH_ASIAN,
  haiti: HAITIAN,
  mali: WEST_AFRICAN,
  iraq: ARABIC,
  iran: PERSIAN,
  ethiopia: HORN,
  tibet: SOUTH_ASIAN,
};
