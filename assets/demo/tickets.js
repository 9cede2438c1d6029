/** Three cases as a small shop and hosting firm would meet them. Names and numbers are invented. */
export const TICKETS = [
  {
    id: '1042',
    channel: 'E-mail',
    customer: 'Priya Raman',
    address: 'priya.raman@example.com',
    subject: 'Wrong parcel, and the party is on Saturday',
    age: '2 h',
    facts: { Order: 'HB-20871', Paid: '£64.00', Courier: 'Northline, signed for', 'Customer since': '2021' },
    thread: [
      {
        author: 'Priya Raman',
        time: '09:12',
        body: [
          'Hi,',
          'I ordered the blue picnic set for eight (HB-20871) and this morning a box of garden hose fittings turned up with my name on it. The delivery note inside is for somebody in Leeds.',
          'My daughter’s birthday is on Saturday and I took half a day off to wait for this. When I rang, I was told to fill in a form and wait five working days. That is after the party.',
          'What are you going to do about it?',
          'Priya',
        ],
      },
    ],
  },
  {
    id: '1043',
    channel: 'E-mail',
    customer: 'Tomás Ferreira',
    address: 'tomas@brightfold.example',
    subject: 'Checkout down again, second time this month',
    age: '35 min',
    facts: {
      Plan: 'Business',
      'Down since': '11:04',
      'Earlier case': '#1017, 3 weeks ago',
      'Customer since': '2019',
    },
    thread: [
      {
        author: 'Tomás Ferreira',
        time: '11:21',
        body: [
          'Our checkout has been returning 503 since four minutes past eleven. Your status page still says everything is fine.',
          'This is the second outage in three weeks. Last time you promised a report and I never saw one. We lose about 40 orders an hour while this goes on and I have to explain it to my director at noon.',
          'Please tell me what is broken, when it will be back, and who owns this on your side.',
        ],
      },
      {
        author: 'Harbour Desk',
        time: '11:22',
        agent: true,
        body: [
          'Thank you for your message. We have received your request and will answer within one working day.',
        ],
      },
      {
        author: 'Tomás Ferreira',
        time: '11:40',
        body: ['One working day? The shop is down now.'],
      },
    ],
  },
  {
    id: '1044',
    channel: 'Chat',
    customer: 'Marit Solberg',
    address: 'marit.solberg@example.org',
    subject: 'Charged twice, then a late fee on top',
    age: '8 min',
    facts: {
      Invoice: '5519 and 5519-B',
      Charged: '2 × €129.00',
      'Late fee': '€15.00',
      'Customer since': '2023',
    },
    thread: [
      {
        author: 'Marit Solberg',
        time: '14:02',
        body: ['Hello, you took 129 euros from my account twice on the 3rd.'],
      },
      {
        author: 'Marit Solberg',
        time: '14:03',
        body: [
          'And today I get a letter with a late fee of 15 euros for the same invoice. I paid it. Twice!',
        ],
      },
      {
        author: 'Robin Hale',
        time: '14:04',
        agent: true,
        body: ['Hello Marit, let me look at both invoices.'],
      },
      {
        author: 'Marit Solberg',
        time: '14:09',
        body: [
          'My rent goes out tomorrow and now there is not enough on the account. I need this back today.',
        ],
      },
    ],
  },
];
