/** What an agent might put into each slot of the shipped lines. Every slot that is used stands here. */
export const SLOT_SAMPLES: Readonly<Record<string, string>> = {
  'what went wrong': 'we charged you twice',
  'what it cost them': 'you had to pay twice',
  'what it is about': 'your order',
  'what should work by then': 'the money is back in your account',
  'what was promised': 'a delivery on Friday',
  'what they expected': 'the blue set for eight',
  'what they got': 'a box of hose fittings',
  'their question': 'the late fee',
  'how long': 'four hours',
  number: '3',
  'what you did to put it right': 'corrected the order',
  'what they will have': 'the right set',
  'day and time': 'Thursday at 3 pm',
  amount: '€129.00',
  'amount of the refund': '€144.00',
  product: 'kettle',
  item: 'picnic set',
  name: 'Priya',
  'name of your lead': 'Robin Hale',
  'number to call': '020 7946 0018',
  'the right facts': 'the set serves eight',
  'order or booking': 'booking',
  'the way round it': 'a second checkout page',
  'user name': 'marit.s',
  'the new answer': 'you may send it back until 4 March',
  'the old price or plan': 'the yearly plan',
  'where they were seen': 'the shared list',
  'the help you arranged': 'a visit by our engineer',
  role: 'head of service',
  'courier or partner': 'Northline',
  detail: 'house number',
  'what you corrected': 'the address on your order',
  'the credit or extra': 'a 15 euro credit',
  'what your lead agreed to': 'a full credit for the month',
  'the points they made': 'that the box was wrong and that nobody called back',
  'what they sent': 'your photo of the label',
  'what you checked': 'both invoices',
  'what you found': 'that the second one is a copy',
  'first step': 'trace the parcel',
  'second step': 'book a new one',
  'your question': 'when it last worked',
  'first option': 'a new one by Friday',
  'second option': 'your money back',
  'the solution': 'a visit from our engineer',
  'the cause': 'an expired card on our side',
  'why it happened': 'two labels were swapped in our warehouse',
  'what you changed': 'added a second check of every label',
  'what was changed': 'the way we print labels',
  'their event or deadline': 'the party on Saturday',
  'what you did ahead': 'the parcel goes to your neighbour',
  'name of the fee': 'late fee',
  'price or terms we named': 'price we named',
};

/** The same for the slots of a text; an unknown one is an error. */
export function filledIn(text: string): string {
  return text.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const sample = SLOT_SAMPLES[name];
    if (sample === undefined) throw new Error(`no sample for {${name}}`);
    return sample;
  });
}
