import { stemOf } from './stem.ts';

/**
 * Words by what they mean in a mail to a mentor, in their dictionary form: what a sentence about a manager teaches holds
 * for one about a matron. A word may stand in several classes; two words joined by "_" are read as one.
 */
const CLASSES: Readonly<Record<string, string>> = {
  kin: `mother father mum mom mama mummy dad daddy papa parent brother sister sibling son daughter child kid baby wife husband spouse
    uncle aunt auntie cousin nephew niece grandmother grandma gran nan granny grandfather grandpa grandad family boyfriend girlfriend fiance fiancee toddler`,
  boss: `manager boss matron supervisor director principal dean chair chairman chairwoman superintendent captain foreman forewoman chief
    owner ceo cto cfo founder commander sergeant inspector bishop vicar abbot headteacher headmaster headmistress professor consultant
    registrar examiner landlord curator conductor publisher agent producer minister mayor councillor governor trustee sponsor judge
    colonel major general officer superior head_chef team_lead head_nurse line_manager lecturer dept committee board council jury panel`,
  peer: `colleague coworker friend classmate mate flatmate roommate neighbour neighbor teammate partner buddy peer apprentice intern trainee
    junior newcomer volunteer nurse doctor teacher engineer developer designer programmer lawyer accountant farmer chef cook baker carpenter
    plumber electrician mechanic driver pilot sailor soldier musician singer violinist pianist drummer guitarist painter sculptor potter
    writer author poet journalist editor translator photographer actor dancer choreographer architect surveyor builder mason welder
    pharmacist dentist midwife vet psychologist therapist scientist researcher chemist biologist physicist historian librarian archivist
    beekeeper gardener florist tailor cobbler hairdresser barber butcher fisherman fireman firefighter policeman clerk secretary cashier`,
  public: `customer client patient pupil student guest reader audience viewer listener parishioner tenant passenger user shopper buyer visitor
    member congregation class crowd donor resident voter subscriber follower supplier investor`,
  mentor: `mentor coach tutor guide adviser advisor mentee protege protégé disciple mentorship mentoring apprenticeship patron sounding_board wing
    under_your_wing role_model godfather guru`,
  hero: `hero heroine legend legendary icon iconic genius idol god goddess goat superstar star rockstar saint angel giant titan queen king
    master maestro prophet oracle visionary miracle inspiration lighthouse fan fangirl worship adore idolise idolize revere awe pedestal
    greatness starstruck speechless tears unworthy worthy`,
  praise: `amazing brilliant wonderful incredible fantastic awesome extraordinary outstanding phenomenal magnificent perfect superb marvellous
    marvelous exceptional remarkable unbelievable breathtaking stunning inspiring inspirational wise generous kind gracious talented gifted
    beautiful excellent great lovely terrific splendid unmatched unparalleled incomparable priceless invaluable sublime divine greatest finest
    best smartest wisest kindest immense profound humble luminous masterful dazzling exquisite impressive admire admiration respect honour honor
    honoured honored privilege blessed grateful thankful gratitude indebted love loved`,
  fear: `nervous anxious afraid scared frightened terrified worried worry doubt unsure insecure panic dread fear lonely lost stuck sleepless
    overwhelmed hopeless miserable ashamed embarrassed silly stupid foolish crazy mad idiot failure fail fraud impostor imposter useless
    ruined kidding_myself wasted waste`,
  ability: `talent potential gift cut_out good_enough capable able worth what_it_takes ready belong deserve proud approve approval promise
    promising smart clever real_writer qualified competent up_to_it make_it right_thing right_choice right_decision right_call`,
  comfort: `reassure reassurance comfort encourage encouragement encouraging validation validate console cheer pat blessing believe faith
    confirm okay ok alright all_right normal not_alone confidence courage bless sleep breathe`,
  fault: `weak weakest weakness wrong mistake flaw flawed hole gap error fault problem missing miss lack bad worst thin thinnest shaky
    unclear vague confusing boring sloppy fail break falls_apart collapse bend hurt risk danger stumble overlook blind_spot naive leak trap crack
    poor sag drag bore lie cheat hollow false`,
  honest: `honest honestly blunt bluntly brutal brutally frank frankly harsh ruthless candid critical criticism criticise criticize critique
    tear rip_apart merciless spare unvarnished straight truth red_pen hard rough tough strict nitpick poke challenge disagree`,
  advice: `advice tip pointer guidance wisdom insight suggestion input thought feedback perspective opinion view recommendation hint counsel
    direction trick lesson learning_experience take wisdom knowledge secret recipe`,
  vast: `career life journey path success successful future growth grow industry field profession world story experience everything anything
    whatever stuff things in_general general generally great big improve better succeed overall way_forward next_level direction
    professional personal development potential brain stage beginner newcomer anyone someone somebody people`,
  meet: `call meeting coffee lunch dinner breakfast chat zoom teams skype session slot catch-up catch_up visit drink tea talk conversation
    phone video interview appointment sit_down half-hour half_hour get-together walk beer`,
  book: `book schedule invite invitation calendar reserve block diary arrange set_up put_down pencil confirm calendly agenda table pop_in drop_by
    come_by swing_by stop_by see_you`,
  presume: `expect expecting counting_on count_on rely assume naturally obviously surely of_course needless owe must mandatory kindly asap urgent
    urgently immediately eod deadline latest at_the_latest tonight today tomorrow no_later before_noon promptly right_away already_told i_told
    signed_you put_you listed_you named_you your_name on_your_behalf told_them said_yes deserve entitled fair least_you`,
  day: `monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun weekend weekday morning afternoon evening noon night
    midday midnight lunchtime`,
  month: `january february march april may june july august september october november december jan feb mar apr aug sep sept oct nov dec spring
    summer autumn fall winter christmas easter term semester quarter season year-end ramadan eid diwali lent advent`,
  span: `second minute hour day week month year decade fortnight`,
  small: `line word sentence page paragraph quick brief short one-liner yes_or_no yes/no nod thumbs single small tiny little minute minutes
    one_question only_one just_one ten_minutes five_minutes fifteen_minutes twenty_minutes one_line one_word one_thing two_lines a_line
    enough plenty suffice small_question emoji number`,
  large: `whole entire full complete all every thoroughly detailed detail line-by-line line_by_line page_by_page in_depth depth manuscript thesis
    dissertation portfolio repo repository novel folder archive recordings appendix questionnaire list long lengthy hundred thousand dozen
    several many everything attached attachment enclosed zip link`,
  work: `draft chapter deck slide plan proposal essay article paper report script poem song recipe design sketch drawing model prototype code
    website app business shop farm ward classroom lesson rota budget spreadsheet sheet letter cv resume résumé application statement
    presentation talk speech lecture sermon score piece scene painting photograph picture film video recording album demo garden workshop kitchen
    menu stall studio lab experiment survey data study analysis grant project product pilot case file form contract invoice quote`,
  read: `read reread watch listen study look look_up search google research browse check consult go_through work_through skim page_through
    docs documentation manual handbook guideline textbook book article paper chapter tutorial blog website wiki faq archive video podcast
    course lecture literature library`,
  measure: `count measure test time weigh log record plot compare track survey sample run try tried tally chart calculate compute benchmark
    profile interview ask visit ring phone analyse analyze map list score rate sketch rehearse practise practice experiment trial pilot`,
  change: `cut move rewrite rewrote change drop swap replace remove delete shorten rebuild redo fix split add reorder simplify switch rename
    retake resend repaint replant reset adjust correct trim tighten restructure refactor redraw start stop begin follow apply use adopt`,
  result: `result outcome work worked fall fell drop dropped rise rose fewer less more better improved worse faster slower quieter louder sold pass
    passed fail failed came_out came_of turned_out went_well up down half double twice percent % from_to landed accept accepted reject rejected
    win won lose lost finish finished hold held difference`,
  as_told: `as_you_said as_you_suggested as_you_advised you_suggested you_said you_told your_advice your_suggestion your_tip your_idea
    your_question like_you_said since_your since_our since_we thanks_to_you because_of_you you_were_right your_note your_method your_trick
    your_rule you_asked you_recommended your_comment your_point your_criticism you_warned you_pointed you_wrote`,
  lean: `lean leaning incline inclined tempt tempted prefer rather torn option choice alternative either instead plan idea intend hunch instinct
    guess favour favor thinking_of considering consider weigh propose go_with first_choice plan_a plan_b fallback my_plan my_idea two_ways two_options
    one_way the_other other_way versus vs between`,
  clueless: `no_idea don't_know clueless lost where_to_start what_to_do where_to_begin how_to_start what_next should_i_do point_me tell_me_what
    decide_for choose_for step_by_step from_scratch figure_out blank beginning anywhere start`,
  aim: `goal aim target ambition ambitious end_state dream want wish hope become reach qualify pass open launch win earn finish graduate publish
    perform certified licence license degree exam audition by_then by_next within before_i so_that in_two in_three in_five be_able job post role
    title award funding break_even full-time self-employed`,
  move: `introduce introduction intro refer referral recommend recommendation reference vouch connect connection network contact put_in_touch good_word
    in_touch nominate endorse endorsement sponsor shadow hire job position internship vacancy opening invest investment fund loan
    co-author foreword blurb testimonial board weekly monthly regular every_week every_month standing seat sign`,
  nudge: `check_in checking_in follow_up following_up bump bumping ping reminder remind nudge chase chasing circle_back circling touch_base resend
    resending again reply answer respond response hear heard see receive received get_my did_you inbox spam silence ignored
    waiting wait still third_time second_time wrote_to_you my_last my_email my_mail my_message any_news any_update update yet`,
  choice: `suit suits convenient convenience whenever whatever whichever obligation oblige pressure rush hurry fine prefer up_to_you your_call
    if_not if_you no_need no_rush no_hurry no_problem say_no only_if feel_free understand perfectly ignore skip leave_it leisure easier
    useful welcome own_time time_allows not_now your_pace happy_either`,
  sell: `product platform tool software system subscription licence demo automate automation solution app crm ai chatbot algorithm blockchain
    seo brand branding rebrand redesign logo marketing campaign tiktok instagram online website upsell package discount price pricing
    margin market competitor consultant efficiency outdated old-fashioned inefficient modern modernise modernize upgrade digital digitise digitize
    switch replace scale game-changer template service company startup agency dashboard paperless cloud cheaper faster`,
  theirs: `your_work your_book your_article your_talk your_paper your_project your_choir your_team your_clinic your_shop your_farm your_studio
    your_students your_patients your_recipe your_research your_exhibition your_garden your_trip your_column your_post your_piece your_new your_last
    your_own your_film your_album your_class your_orchard you_mentioned you_wrote your_lecture your_show your_podcast`,
  give: `offer help lend assist volunteer return_the_favour favour favor repay give_back pitch_in my_turn happy_to glad_to spare_hand hand share
    translate proofread type carry drive lift fix bring deliver free_of_charge in_return in_exchange for_you`,
  owe: `promise send finish bring report_back let_you_know keep_you_posted get_back write_up submit deliver deadline will_send i'll_send will_report by_friday
    by_monday by_the end_of`,
  excuse: `fault blame because reason unfair misunderstood misunderstand misread intended deliberate deliberately context actually technically
    fairness defence defense disagree argue nobody_told never_told everyone_else everybody_else others other_people not_my wasn't_my no_time
    only_had difficult impossible couldn't rushed circumstances unfair_to fair to_be_fair in_fact however but_i although hurt upset offended
    crushed disappointed stung taken_aback gutted sting harsh`,
  admit: `you're_right you_were_right you_are_right right_about guilty admit own my_fault my_mistake i_was i_had_been fair_point point_taken
    missed_that didn't_see didn't_notice see_now realise realize wrong_about sorry deserved true embarrassing`,
  past: `childhood born grew grow_up raised school university college always_loved since_i when_i_was years_ago as_a_child little_girl little_boy
    grandmother hometown village moved emigrated married divorced holiday dog cat weather funny_story anyway by_the_way long_story passion dream
    hobby hobbies grandfather back_then`,
  busy: `busy swamped hectic crazy deadline exam exams shift ill sick flu hospital unwell move moving tired late delay behind`,
  thank: `thank thanks grateful appreciate appreciated kindness gratitude cheers`,
  strong: `so very really extremely absolutely totally completely truly deeply incredibly literally honestly utterly ever infinitely eternally`,
  total: `all every everyone everybody nobody no_one none always never nothing ever anybody`,
  hedge: `maybe perhaps possibly might could wonder wondering guess suppose probably somehow kind_of sort_of a_bit`,
  feel: `feel feeling felt hear hearing know knowing tell say think believe hope`,
  think: `wonder curious struck stayed_with noticed notice thinking_about reminded reminds occurred observe`,
};

const BY_WORD = index((word) => word);
const BY_STEM = index(stemOf);

/** The classes of two or three words joined by "_". */
export function classesOf(joined: string): readonly string[] {
  return BY_WORD.get(joined) ?? [];
}

/** The classes of a word in any of its forms; none for most. */
export function stemClassesOf(word: string): readonly string[] {
  return BY_STEM.get(stemOf(word)) ?? [];
}

function index(keyOf: (word: string) => string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [name, words] of Object.entries(CLASSES))
    for (const word of words.split(/\s+/)) {
      const key = word.includes('_') ? word : keyOf(word);
      const known = found.get(key) ?? [];
      if (!known.includes(name)) found.set(key, [...known, name]);
    }
  return found;
}
