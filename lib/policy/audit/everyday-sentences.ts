/**
 * Ordinary sentences of good replies to customers, as any team writes them every day. A rule that fires in many of them
 * fires all day long. None of them is unkind; none is in a pack's examples.
 */
export const EVERYDAY: readonly string[] = `
Hello Maria, thank you for your message.
Thanks for getting in touch with us about your order.
I am sorry that the parcel arrived damaged.
I have checked your account and found the payment from Monday.
Your refund is on its way and should reach your bank within three days.
We received your return this morning and the refund has been started.
Could you send me a photo of the label on the box?
Please let me know which size you would like instead.
I will call you tomorrow at three with an answer.
The new charger left our warehouse today.
You can follow the parcel with the number below.
If anything else comes up, just reply to this message.
I understand how annoying it is to wait twice for the same thing.
That was our mistake, and I have put it right.
Your subscription now ends on the last day of May.
You will not be charged again.
I have added a voucher to your account for the trouble.
Our technician can come on Thursday between nine and twelve.
Does that time suit you?
The update fixes the problem with the login page.
Please restart the app once after the update.
I have asked our billing team to look at the second charge.
They usually answer within one working day.
I will write to you as soon as I hear from them.
Thank you for your patience while we looked into this.
The invoice is attached to this email.
You find all invoices under Settings and then Billing.
The room is booked for two nights with breakfast.
Your table is reserved for eight people at seven.
We are happy to move your booking to next week.
The delivery address has been changed to your office.
It takes about five minutes to set up the printer.
First, hold the button on the back for ten seconds.
Then the light turns green and the printer is ready.
Let me know if the light stays red.
I have sent you a link to choose a new password.
The link works for one hour.
Your data is safe and nothing was lost.
We store your photos in two places.
The battery should last about eight hours.
A replacement is free of charge within two years.
I have ordered the part for you and it comes on Friday.
You do not need to send the old one back.
Please keep the receipt for the warranty.
The shop in the city centre has three left in blue.
I have put one aside for you until Saturday.
Our opening hours are from nine to six.
On Sundays we are closed.
I am glad to hear that it works again.
It was a pleasure to help you today.
Have a lovely weekend.
Kind regards from the whole team.
You were right about the price, and I have corrected the bill.
The difference of twelve euros goes back to your card.
I looked at the recording of the call from Tuesday.
My colleague promised you a call back, and it did not happen.
I am taking care of this myself now.
Here is what I have done so far.
There are two ways to solve this.
We can send a new one today, or you get your money back.
Which of the two would you prefer?
The flight leaves at ten past six from gate four.
Your seats are together in row twelve.
The hotel confirmed the late arrival.
I have noted your allergy for the kitchen.
The course starts next month and has ten lessons.
You can join from any computer.
Teachers get a discount of twenty percent.
We have raised the limit on your card for this weekend.
The transfer was made at noon and is on its way.
For your safety, please never share the code with anyone.
I can see the login from Berlin, and I have closed it.
Your account is open again.
Would you like a text message when the parcel arrives?
The driver rang at two and left a card.
The parcel is now at the post office around the corner.
I have asked for a second delivery on Wednesday.
The colour on the website looks different from the real one.
We will change the picture this week.
Thank you for telling us.
Your feedback goes straight to the people who build the app.
The next version comes in spring and will have a dark mode.
Until then you can use the setting in your browser.
I tried it on my own phone and it worked.
Which version of the app do you use?
You see it at the bottom of the menu.
The report is ready and you can download it here.
It shows all sales since January.
Numbers in red are below the plan.
I have given your colleague the same rights as you.
She can now see and change all projects.
The trial ends in a week, and you need not do anything.
After that the free plan stays as it is.
One licence is enough for three computers.
The contract runs for a year and renews by the month after that.
You may cancel it at any time with one click.
The insurance covers the cost of the repair.
We only need the form with your signature.
A scan or a photo is fine.
The doctor has a free slot on Monday morning.
Please bring your card and the letter with you.
The results are usually there after two days.
The heating was repaired last night.
Hot water should be back in all flats.
I am sorry for the cold morning you had.
The bus at half past eight was cancelled because of the snow.
Your ticket is good for any later bus.
The money for the taxi comes back to you as well.
We look forward to seeing you again.
How did the new filter work for you?
I hope the little one likes the bike.
Congratulations on the new job, and welcome back.
The team in Lisbon speaks English, Spanish and Portuguese.
I speak a little French as well.
The document has four pages, so please sign the last one.
Your name was spelled wrong, and I have corrected it.
The new card will be in the mail within a week.
You can pay with the old one until then.
All prices include tax and shipping.
There is no fee for the change.
`
  .trim()
  .split('\n');
