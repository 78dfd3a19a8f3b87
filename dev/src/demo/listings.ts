const day = 24 * 60 * 60 * 1000;

/** What a seller types into the form. */
export interface Listing {
  title: string;
  description: string;
  venue: string;
  startsAt: string;
  price: number;
}

type Row = [title: string, venue: string, price: number, inDays: number, hour: number, description: string];

const rows: Row[] = [
  [
    'Northern Lights Quartet',
    'Harbour Hall, Lower Tier',
    42,
    9,
    20,
    'String quartets by Grieg and Sibelius. Row C, seats together with a friend of mine.',
  ],
  [
    'City Derby: Rovers v United',
    'Millbrook Stadium, Block 114',
    65.5,
    13,
    15,
    'Season ticket holder, away that weekend. Home end, covered, great view of the far goal.',
  ],
  [
    'A Midsummer Night’s Dream',
    'The Old Corn Exchange',
    28,
    17,
    19,
    'Open-air production with a live folk band. Blankets are handed out at the door.',
  ],
  [
    'Velvet Engine: Farewell Tour',
    'Riverside Arena, Standing',
    119,
    24,
    20,
    'Front standing area. Doors open at half past six, bags up to A4 size.',
  ],
  [
    'Improv Night with the Paper Planes',
    'Cellar Stage',
    14.5,
    4,
    21,
    'Two sets, free seating. The audience decides where the story goes.',
  ],
  [
    'Swan Lake',
    'State Opera, Balcony Left',
    88,
    31,
    19,
    'Balcony, first row. The full evening with two intervals.',
  ],
  [
    'Street Food Festival, Day Pass',
    'Old Tram Depot',
    12,
    6,
    11,
    'Entry all day including one tasting voucher. Dogs are welcome.',
  ],
  [
    'Modern Web Conference',
    'Congress Centre East',
    349,
    45,
    9,
    'Two days of talks, lunch included. My team cannot travel, the name can be changed.',
  ],
  [
    'Jazz on the Terrace: Mira Okafor Trio',
    'Hotel Belvedere Rooftop',
    36,
    11,
    18,
    'Sunset concert, one drink included. Moved indoors when it rains.',
  ],
  [
    'Ice Hockey Play-off, Game 3',
    'Polar Dome, Section F',
    54,
    20,
    19,
    'Centre ice, ten rows up. Comes with a scarf nobody in my house will wear.',
  ],
  [
    'Planetarium After Dark',
    'Science Museum',
    19,
    8,
    22,
    'Late show about black holes, with a look through the big telescope when the sky is clear.',
  ],
  [
    'Half Marathon Starting Place',
    'Lakeside Park',
    47.25,
    52,
    8,
    'Injured, sadly. The organiser changes the name on the number until a week before.',
  ],
];

/** The listings of a new shop; all of them lie ahead of `now`. */
export function demoListings(now = new Date()): Listing[] {
  return rows.map(([title, venue, price, inDays, hour, description]) => {
    const startsAt = new Date(now.getTime() + inDays * day);
    startsAt.setHours(hour, 0, 0, 0);
    return { title, venue, price, description, startsAt: startsAt.toISOString() };
  });
}
