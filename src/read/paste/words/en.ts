import type { WordList } from '../word-list.ts';
import { listMonths, listWords } from './list-words.ts';

/** English, and what pages in other scripts write in ours. */
export const en = (): WordList => ({
  ui: listWords(`
    pr | qq | pick | 0:00 / 0:00 |
    get in touch |
    feedback to editors |
    share | share this | share this article | share this story | share this page | share article | share story |
    share on facebook | share on twitter | share on x | share on linkedin | share on whatsapp |
    share via email | share on reddit | share on pinterest | share on flipboard | share by email | share link |
    share options | share share full article | share to facebook | share to twitter | share it |
    share page | share this with | share this on | shares | share this via | share your thoughts |
    share on social media | share via | sharing options | share this video | share video | gift this article |
    gift article | give gift | facebook | twitter | x | linkedin | whatsapp | reddit | pinterest | flipboard |
    instagram | youtube | telegram | messenger | facebook messenger | small text | medium text | large text | tumblr | google+ | google plus | tiktok |
    snapchat | threads | bluesky | mastodon | pocket | line | viber | skype | vk | rss | rss feed | sms | digg |
    stumbleupon | tweet | tweet this | pin | pin it | post | like | likes | dislike | email | e-mail | mail |
    email this | email this article | email article | email story | send | send in e-mail | send by email |
    send to a friend | send this article | send us a tip | send feedback | print | print this | print article |
    print this article | print page | print story | printer friendly | printable version | print edition |
    save | saved | save article | save story | save for later | save this story | save this article |
    save to pocket | bookmark | bookmarks | add bookmark | add to bookmarks | add to reading list |
    reading list | copy | copy link | copy url | copy link to clipboard | copied | link copied |
    link copied to clipboard | link | copy this link | about sharing | read more about sharing |
    close share panel | these are external links and will open in a new window | external links | permalink |
    embed | embed code | follow | following | follow us | follow us on | follow topics | follow topic |
    follow this topic | follow on facebook | follow on twitter | follow us on facebook | follow us on twitter |
    follow us on google news | follow author | follow this author | unfollow | subscribe | subscribed |
    subscribe now | subscribe today | subscribe here | subscribe for free | subscribe to continue |
    subscribe to read | subscribe to newsletter | subscriptions | subscription | subscribers only |
    for subscribers | subscriber exclusive | subscriber-only | manage subscription | become a member |
    become a subscriber | join | join now | join us | join the conversation | join the discussion | membership |
    members only | premium | exclusive for subscribers | sign in | sign up | sign up now | sign up here |
    sign out | sign me up | log in | login | log out | logout | register | register now | register for free |
    create account | create an account | create a free account | my account | my profile | your account |
    account | profile | settings | preferences | notifications | enable notifications | turn on notifications |
    get notifications | get alerts | alerts | my alerts | advertisement | advertisements | advertising | ad |
    ads | sponsored | sponsored content | sponsored by | sponsored links | sponsored post | promoted |
    promoted content | paid content | paid post | partner content | from our partners |
    content from our partners | article continues below | article continues after advertisement |
    story continues below | story continues | story continues below advertisement | continue reading below |
    continue reading | continue reading the main story | continue | scroll to continue | scroll down |
    scroll to continue with content | advertisement - scroll to continue |
    this advertisement has not loaded yet, but your article continues below | skip ad | skip advertisement |
    remove ads | report ad | report this ad | why this ad | ad feedback | close ad |
    article continues below this ad | read the full story | read full article | read full story | full story |
    skip | skip to content | skip to main content | skip to navigation | skip to footer | skip navigation |
    skip to | jump to content | jump to comments | menu | main menu | open menu | close menu |
    toggle navigation | toggle menu | navigation | more menu | sections | all sections | show navigation |
    site navigation | hamburger menu | search | search for | search this site | search site | search the site |
    search button | open search | close search | search query | submit search | submit | go | ok | okay |
    clear | cancel | close | dismiss | no thanks | not now | maybe later | got it | accept | accept all |
    accept cookies | accept all cookies | reject all | i agree | i accept | agree | decline | manage cookies |
    cookie settings | manage preferences | privacy settings | more information | learn more | find out more |
    show more | show less | see more | see less | view more | load more | load more comments | more | less |
    expand | collapse | view all | see all | show all | all | read on | read less | next | prev | previous |
    back | back to top | top | return to top | go to top | to top | return to homepage | back to homepage |
    next article | previous article | next story | previous story | prev post | next post | previous post |
    newer post | older post | up next | next up | view comments | show comments | hide comments | add comment |
    add a comment | leave a comment | post a comment | post comment | write a comment | see comments |
    read comments | comment | comment now | comment on this story | view all comments |
    be the first to comment | no comments | no comments yet | comments are closed | comments closed |
    jump to comments section | reply | replies | report | report comment | recommend | recommends | upvote |
    downvote | vote | views | view | reads | min read | mins read | minute read | minutes read |
    minutes to read | minute to read | min | read time | reading time | reading time minutes |
    reading time min | reading time minute | read in minutes | estimated reading time |
    estimated reading time minutes | time to read | audio length | words | play | pause | play video |
    play audio | play now | watch now | watch video | watch the video | listen | listen now |
    listen to article | listen to this article | listen to this story | listen to the article |
    listen to story | mute | unmute | volume | fullscreen | full screen | enter fullscreen | exit fullscreen |
    replay | replay video | current time | duration | loaded | stream type live | remaining time |
    playback speed | playback rate | chapters | captions | subtitles | captions off | quality | auto |
    settings menu | video player | video player is loading | this is a modal window |
    beginning of dialog window | end of dialog window | media playback is unsupported on your device |
    media playback is not supported on this device | video | videos | audio | gallery | galleries |
    photo gallery | view gallery | view photos | view slideshow | slideshow | photos | see gallery |
    open gallery | view image | view image in fullscreen | open image modal | enlarge | enlarge image |
    click to enlarge | zoom | hide caption | toggle caption | show caption | hide captions | image | images |
    photo | close image | expand image | view larger image | caption | thumbnail | font size | text size |
    increase font size | decrease font size | a a a | aa | dark mode | light mode | text | resize text |
    change text size | small | medium | large | translate | translate this page | change language |
    select language | language | english | edition | change edition | switch edition | us edition | uk edition |
    international edition | breaking | live | live now | breaking news | developing | developing story |
    this story is developing | updating | this article is more than 1 year old |
    this article is more than 2 years old | this article is more than | exclusive | loading | loading comments |
    loading ... | please wait | please try again | an error has occurred | error | thank you for subscribing |
    thank you | thanks for subscribing | success | done | required | your email | your email address |
    email address | enter your email | enter email | enter your email address | your name | first name |
    last name | password | forgot password | remember me | invalid email | newsletter | newsletters |
    newsletter sign-up | newsletter signup | sign up for newsletters | get the newsletter | our newsletters |
    all newsletters | daily newsletter | free newsletter | email newsletter | email newsletters |
    subscribe to our newsletter | sign up for our newsletter | sign up to our newsletter | get our newsletter |
    get our free newsletter | terms of use | terms | terms and conditions | terms & conditions |
    terms of service | privacy | privacy policy | privacy notice | cookie policy | cookies | cookies policy |
    do not sell my info | do not sell my personal information | your privacy choices |
    your california privacy rights | ad choices | adchoices | accessibility | accessibility help |
    accessibility statement | sitemap | site map | site index | contact | contact us | about | about us |
    about the bbc | help | help center | help centre | faq | faqs | feedback | careers | jobs | work with us |
    advertise | advertise with us | media kit | corrections | submit a correction | report an error |
    report a typo | report a mistake | suggest a correction | spotted a mistake | request a correction |
    complaints | contributors | staff | masthead | archive | archives | licensing | reprints |
    reprints & permissions | reprints and permissions | order reprints | today's paper | e-paper | epaper |
    digital edition | download the app | download our app | get the app | app | apps | mobile apps |
    mobile app | app store | google play | open in app | read in app | use app | shop | store | donate |
    donate now | support us | support our journalism | contribute | make a contribution | why you can trust us |
    how we report | editorial standards | homepage | home page | go to homepage | most commented | show search |
    editor's note | powered by | view this post on instagram | view on instagram | view on twitter |
    view more on instagram | a post shared by | this content is not available | content unavailable | end     translation | author | authors | by | written by | published | updated | last updated | posted | posted by |
    date | source | via | filed under | credit | reuse this content | reuse content | republish |
    republish this article | republish this story | about this article | about this content |
    cite this article | get access | get unlimited access | start free trial | free trial | try free |
    try it free | unlock this article | unlock | already a subscriber | already a member | already registered |
    already have an account | want more | other ways to share | more sharing options | more options | options |
    actions | tools | article tools | story tools | show full article | view full article | click here |
    click to copy | click to share | click to tweet | click to expand | tap to unmute | tap here | sort by |
    newest | oldest | best | newest first | oldest first | most recent | all comments | thank you for reading |
    thanks for reading | we want to hear from you | have your say | what do you think |
    was this article helpful | did you find this useful | on | off | with | in | of |
    this video cannot be played | this audio is generated automatically | ai generated | hear this story |
    article | articles | story | stories | page | pages | slide | slides | advertisement feature | paid for by |
    comments sort | show replies | hide replies | add us on google | make us preferred on google |
    see also on google news | add as preferred on google | read transcript | transcript | download |
    download pdf | pdf | read aloud | add to queue | add to playlist | print this page | email page |
    support independent journalism | today's top picks | our standards | companies | read next | live updates |
    like us on facebook | find us on facebook | watch live | listen live | on air | on air now |
    weather forecast |
    end of carousel | end carousel | skip carousel | skip to end of carousel | what readers are saying | live feed |
    live reporting | playlist | view more share options | copy link to post | share this post | add to favorites |
    end of gallery | start slideshow | show full comments | go to gallery | explore more
  `),
  uiStarts: listWords(`
    thanks for reading | thank you for reading | share or comment on this | you are receiving this | you received this email | forwarded this email? | was this forwarded | send your story ideas | send story ideas |
    click here | click the | click on the | click to  | tap here | sign up for | sign up to | sign up now |
    sign in to | sign in or | log in to | log in or | subscribe to | subscribe for | subscribe now |
    subscribe and | subscribe today | follow us on | follow us | follow him on twitter | follow her on twitter |
    follow me on | follow the  | follow @ | like us on | join us on | join our | join the conversation |
    share this | share on  | share via  | download our | download the | get our | get the latest |
    get breaking news | get all the latest | get email alerts | get more from | get unlimited | get your  |
    already a subscriber | already a member | already have an account | not a subscriber |
    don't have an account | dont have an account | forgot your password | enter your email | please enter |
    please enable | please turn on javascript | by signing up | by clicking | by subscribing | by submitting |
    by entering your email | by continuing | by providing | you can unsubscribe | you have successfully |
    you have been | you must be logged in | you need to be | thank you for signing up |
    thank you for subscribing | thanks for signing up | we use cookies | this site uses cookies |
    this website uses cookies | our website uses cookies | we and our partners |
    this site is protected by recaptcha | you can find our | to read more | to continue reading |
    want to read more | for more stories | for more news | for all the latest | for the latest | have a tip |
    got a tip | got a story | have a story | do you have a story | do you have an | do you know more |
    have you been affected | are you affected | send us your | email us at | e-mail us |
    you can also get in touch | contact us at | contact the reporter | support our journalism |
    support independent | help us keep | become a member | become a subscriber | make a donation |
    the comments section is | comments are  | be the first to | add your comment | your browser does not |
    your email address will not | required fields are marked | save my name, email | javascript is |
    enable javascript | this video is | this video can | video playback | to play this | view this post on |
    a post shared by | see more from | this article is free to read | this article is more than |
    this article was last updated | this is a modal window | article continues | story continues |
    image gallery | photo gallery | view gallery | view the gallery | see the gallery | scroll down |
    scroll for | swipe | order our | buy now | buy our | listen to the latest | listen to our podcast |
    listen to this article | read our privacy | read our full | see our privacy | to view this |
    to display this | to comment,  | to leave a comment | editor's picks | try our | start your |
    you have reached your | you've reached your | you are reading | you're reading | reading this on |
    skip to  | skip past  | skip newsletter | after newsletter | privacy notice | newsletters may contain |
    free daily | our free daily | opens in new | this will open | view in fullscreen | advertisement |
    media playback | allow cookies | allow facebook | allow twitter | allow google youtube |
    allow instagram content | we ask for your permission | accept and continue | to view this content |
    if you value | if you like this story | if you enjoyed | if you have been affected | don't miss a |
    never miss a | stay up to date | stay informed | stay on top | keep up with | keep up to date | sent every |
    delivered to your | delivered straight | most viewed in | find all the latest | find more  | check out our |
    check out the latest | check out more | reach the author | reach out to | tips:  | contact: | e-mail: |
    email: | tel: | phone: | read or share this story | print this | posted in | in this article: | jump to: |
    this content is | we'd love to hear | we want to hear | tell us what | let us know | have your say |
    what do you think | audio will be available | loading | start the conversation | sorry, this |
    sorry, there | browse our | discover more | watch live | watch more | estimated reading time |
    reading time | read time | view all | see all | show all | more info | terms of | copy the link |
    use this link | this browser | you may unsubscribe | unsubscribe | nominate | for information about |
    for help with |
    your information is being handled | this summary is ai | follow us on google | add us on google |
    get involved with the news | do you have an opinion | skip to end of | to contact the reporter |
    if you would like to submit a response
  `),
  uiPhrases: listWords(`
    ctrl+enter | ctrl + enter |
    on google news | follow us on google |
    reader-supported publication | free or paid subscriber | key stories of the day | story ideas to | become a paid subscriber | unsubscribe at any time |
    your inbox | our newsletter | free newsletter | daily newsletter | weekly newsletter | morning newsletter |
    newsletter sign | sign up for our | sign up to our | sign up here | subscribe to our | subscribe here |
    our privacy policy | privacy policy and | terms of service | terms and conditions | cookie policy |
    use of cookies | accept cookies | cookies to | opens in a new window | opens in new window |
    open in a new window | open in new window | javascript enabled | all comments are moderated |
    views expressed in the contents | available on the app store | follow us on twitter |
    follow us on facebook | on facebook and twitter | like us on facebook | click here to | click to view |
    before commenting | house rules | community guidelines | commenting policy | add us as |
    breaking news alerts | push notifications | download our app | download the app | join our whatsapp |
    our telegram channel | our whatsapp channel | the independent voice you trust | support our work |
    affiliate commission | affiliate links | earn a commission | please consider supporting |
    please consider donating | by our readers | unlock unlimited | unlimited access | cancel anytime |
    first month | for as little as | per month | free trial |
    our morning email | our evening email | our daily email | our weekly email | in our morning email |
    summary is ai-generated | this summary was ai-generated | morning briefing email |
    get the best stories of the day | appears in print on | appeared in print on |
    edited by our staff and is published from | not been edited by staff and is published |
    published from a syndicated feed | to receive our newsletter
  `),
  navigation: listWords(`
    it |
    home | news | latest | latest news | world | world news | us | u.s | u.s. news | us news | uk | uk news |
    politics | business | economy | markets | money | finance | tech | technology | science | health |
    environment | climate | climate change | education | sport | sports | football | soccer | tennis | cricket |
    rugby | golf | f1 | formula 1 | nba | nfl | mlb | nhl | culture | arts | entertainment |
    entertainment & arts | lifestyle | life | style | fashion | food | travel | opinion | opinions | editorial |
    editorials | columns | columnists | letters | comment | analysis | features | magazine | books | music |
    film | movies | tv | tv & radio | radio | podcasts | podcast | games | crosswords | crossword | puzzles |
    obituaries | weather | local | local news | national | nation | international | regions | africa | asia |
    australia | europe | latin america | middle east | americas | north america | south america | canada |
    india | china | israel | israel news | u.s. & canada | us & canada | england | scotland | wales |
    northern ireland | in pictures | pictures | reality check | fact check | newsbeat | long reads |
    investigations | crime | law | society | religion | family & education | real estate | property | cars |
    autos | classifieds | events | horoscopes | horoscope | comics | special reports | special report | data |
    the weekly | weekend | sunday | today | trending | world sport | tv guide | cnn | bbc | stories | earth |
    future | worklife | reel | sounds | iplayer | bitesize | innovation | companies | leaders | briefing |
    explainers | blogs | live tv | topics | iran | russia | ukraine | general | community | press releases |
    reviews | celebrity | celebs | royals | showbiz | femail | dailymail | wellness | parenting | recipes |
    beauty
  `),
  relatedLabels: listWords(`
    explore further | read more on this story | read more on this |
    read more on this topic |
    read more from this series | more on this subject | more from this story | recommended stories |
    related reads | related reading list | related stories from | read the full series | more in this series |
    read our coverage | see more on this story | catch up on this story | the story so far |
    background to this story | previous coverage | earlier coverage | our earlier stories |
    related video | related videos | what else to read | want to read more | also of interest |
    explore the story | more stories on this | more stories like this | more stories on this topic |
    related to this article | stories related to this | read next on this story |
    don't miss on this story | further coverage | keep up with this story | read more stories like this |
    more like this |
    related | related article | related articles | related story | related stories | related news | related content | related coverage | related posts | related post | related links | related reading | related headlines | related items | related topics and stories | related to this story | read more | read also | also read | read | more | see also | more on this | more on this story | more on this topic | more on the story | more about this story | more about this | more reading | more coverage | further reading | additional reading | you might also like to read | in case you missed it | also see | also in this series | other stories on this topic | read related | related topics: | what to read next | similar stories | similar articles | go deeper | dig deeper | see related | more from this series | recommended reading | our coverage | related analysis | connected stories | read our analysis | also on this topic | related interactive | more to read | stories on this topic | editor's choice on this topic | you may want to read | read this next | read this:
  `),
  promoLabels: listWords(`
    previous post | next post | previous article | next article | previous story | next story | post navigation |
    newer post | older post |
    related internet links | related topics from around the web |
    external links | around the site |
    most read | most popular | most viewed | most shared | most watched | most commented | most emailed |
    most recent | most discussed | most read stories | most read articles | most read today | most read now |
    most popular stories | most popular articles | most viewed stories | most clicked | popular | popular now |
    popular stories | popular posts | popular articles | popular on | popular in | trending | trending now |
    trending stories | trending articles | trending topics | trending news | trending today | trending on |
    trending in | what's trending | top stories | top story | top news | top headlines | top videos |
    top picks | top articles | today's top stories | top stories now | latest | latest stories | latest news |
    latest articles | latest headlines | latest updates | latest videos | the latest | recent posts |
    recent stories | recent articles | recent news | recent | just in | editor's picks | editors' picks |
    editors picks | editor's choice | staff picks | featured | featured stories | featured articles | features |
    features & analysis | features and analysis | recommended | recommended for you | recommended stories |
    recommended articles | recommended by | recommended videos | we recommend | you may like | you might like |
    you may also like | you might also like | you may have missed | you may also be interested in |
    you might be interested in | more stories | more news | more headlines | more articles | 
    more videos | more from | more from this section | more from the web | more from around the web |
    more from the author | more from this author | more from author | more in | more top stories |
    more for you | more to explore | elsewhere on | around the web | from around the web | from the web |
    promoted stories | paid promotion | sponsored stories | taboola | outbrain | other stories | other news |
    today's headlines | today's most read | in other news | must reads | must see | must watch | best of |
    highlights | happening now | what we're reading | what others are reading | people are reading |
    readers also read | readers also liked | people also read | also trending | up next | next up | read next |
    latest from | latest in | hot topics | hot right now | best deals | shop now | today's picks | our picks |
    for you | picked for you | news from | across the site | this week's most read | everyone is reading |
    don't miss these | now on | also in the news | also in news | also on | best of the web | why not read |
    selected for you | suggested stories | suggested for you | videos | watch | latest podcasts |
    listen to our podcasts | don't miss | dont miss | must read | must read stories | keep reading | explore more
  `),
  tagLabels: listWords(`
    tags | tag | topics | topic | related topics | related tags | filed under | filed in |
    explore more on these topics | more about | more on | read more about | read more on | categories |
    category | keywords | key words | in this story | in this article | subjects | labels | tagged |
    tagged with | explore topics | story topics | article topics | topics in this article | posted in |
    follow topics | people in this story | mentioned in this article
  `),
  commentLabels: listWords(`
    0/400 |
    comments | comment | reader comments | readers' comments | your comments | leave a reply | leave a comment |
    join the conversation | join the discussion | discussion | conversation | post a comment | add a comment |
    view comments | responses | thoughts on | what readers say | comments policy | talkback | talkbacks |
    top comments | show comments | have your say | write a comment | share your thoughts |
    community discussion | comments section
  `),
  bioLabels: listWords(`
    about the author | about the authors | about the writer | about the reporter | author bio |
    meet the author | about our reporter | contributors | about this author | the author
  `),
  summaryLabels: listWords(`
    summary | key points | key takeaways | at a glance | highlights | in brief | the gist | what we know | story highlights | main points | takeaways | quick read |
    in short | what's next | what to know | the short version | the main points | what you need to know |
    the latest | why it matters
  `),
  playerMarks: listWords(`
    listen | watch | podcast | video | audio | watch now | listen now | hear | watch live | watch video |
    watch the video | watch the moment
  `),
  bylineStarts: listWords(`
    by | written by | words by | words | story by | text by | text | report by | reported by | reporting by |
    posted by | published by | author | authors | author: | writer | analysis by | review by | interview by |
    from | exclusive by | opinion by | article by | contributed by | submitted by | as told to | column by |
    commentary by |
    text and photos by | text and photos | words and pictures | words and photos by | story and photos by |
    words and photographs by | dispatched by | filed by | from our correspondent | by our correspondent | reporter:
  `),
  bylineEnds: listWords(`
    reports | reporting | pd
  `),
  roles: listWords(`
    reporter | correspondent | editor | writer | columnist | staff | journalist | contributor | producer |
    analyst | bureau | chief | head of | special to | senior | associate | deputy | assistant | photographer |
    news | presenter | author | agency | agencies | desk | team | newsroom | online | international |
    executive | director | professor | fellow | critic | host | anchor | intern | freelance | political |
    service | services | wire | post | times | herald | tribune | gazette | journal | today | daily | media |
    press | magazine | network | tv | radio | digital | washington | london | new york | paris | berlin |
    jerusalem | brussels | moscow | beijing | hong kong | tel aviv | los angeles | san francisco | cairo |
    beirut | tokyo | sydney | delhi | new delhi | rome | madrid | business | sports | sport | health | science |
    technology | education | environment | world | investigations | features | lecturer | research | university |
    staff reporter | wire services | web desk | news desk | digital team | digital desk | social media |
    our correspondent | photojournalist | meteorologist | multimedia | guest | contributing
  `),
  joiners: listWords(`
    and | & | with
  `),
  connectors: listWords(`
    in | at | for | of | from | is | was
  `),
  publishedWords: listWords(`
    published | posted | first published | originally published | date | created | issued | release date |
    publication date | added | on
  `),
  updatedWords: listWords(`
    updated | last updated | last update | update | modified | last modified | edited | last revised | revised
  `),
  months: listMonths(
    'january | jan / february | feb | febr / march | mar / april | apr / may / june | jun / july | jul / august | aug / september | sept | sep / october | oct / november | nov / december | dec',
  ),
  relativeDates: listWords(`
    ago | yesterday | just now | last week | hours earlier | an hour ago | a day ago
  `),
  creditMarks: listWords(`
    credit | credits | photo | photos | photo by | photos by | photo credit | picture | pictures | picture by |
    picture credit | photograph | photography | photograph by | photographs by | photographer | photography by |
    image | images | image by | image credit | image source | image copyright | images copyright |
    illustration | illustration by | illustrations by | illustrator | graphic | graphics | graphic by |
    file photo | file picture | video by | video credit | handout | source | courtesy | courtesy of | via |
    composite | photo illustration by | copyright | screenshot | screengrab | media source | photo source |
    photo via | map |
    supplied | supplied by | provided by | pool photo | image supplied | photo supplied | main image | cover photo |
    lead image | photo illustration | archive photo | stock photo | stock image | file image | video still
  `),
  captionMarks: listWords(`
    image caption | media caption | caption | photo caption | video caption | picture caption | pictured |
    picture | file photo | file picture | file image | view image in fullscreen | enlarge this image |
    in this photo | in this file photo | file
  `),
  notices: listWords(`
    appears in print on | appeared in print on | more information: | journal information: | doi: | doi.org/ | provided by  |
    do not necessarily reflect | does not necessarily reflect | do not necessarily represent | opinions expressed are | opinions expressed in this | views expressed in this | views expressed are | material from the associated press is |
    all rights reserved | rights reserved | copyright | may not be published | may not be reproduced |
    no part of this | not responsible for the content of external | reproduction without |
    reprinted with permission | used with permission | this material may not | the content of external sites |
    trademark | registered in england | registered office | licensed under | creative commons | published under
  `),
  wireCredits: listWords(`
    contributed to this report | contributed to this story | contributed to this article |
    contributed reporting | contributed to the report | contributed from | reporting by | editing by |
    additional reporting | writing by | with reporting by | with files from | with agencies | with wires |
    with ap | with wire reports | with inputs from | with input from | compiled by | contributed. |
    translated by | this story was produced | this article was originally published |
    this article originally appeared | this article was first published | this story originally appeared |
    this story was originally published | originally appeared in | originally published on | first appeared on |
    first published in | republished from | reported from | this report was prepared | in collaboration with
  `),
  notes: listWords(`
    correction: | corrections: | clarification: | editor's note | editors' note |
    this article has been updated | this story has been updated | this article has been corrected |
    this article was amended | an earlier version of this | this story was corrected |
    this post has been updated | this article was updated | this story was updated
  `),
});
