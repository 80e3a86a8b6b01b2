namespace QualityScorer.Tests.Evidence.Fluency;

public sealed class GrammarDetectorTests
{
    [Theory]
    [InlineData("The drivers were tired and were sent home.", "They was sent home because the drivers were tired.", "They was")]
    [InlineData("The firm hired an engineer and a clerk.", "The firm hired a engineer and a clerk.", "a engineer")]
    [InlineData("She has gone to the capital by train.", "She has went to the capital by train.", "has went")]
    [InlineData("He wants to go to the market with his sister.", "He wants to went to the market with his sister.", "to went")]
    [InlineData("The firm said it could go no further with the plan.", "The firm said it could went no further with the plan.", "could went")]
    [InlineData("The committee sold the house by the river.", "The committee sold the its house by the river.", "the its")]
    [InlineData("He does not know what the plan means.", "When he have time he will read the plan.", "he have")]
    [InlineData("The council has lowered the rent for 20 years.", "The council has lowered the rent since 20 years.", "since 20 years")]
    [InlineData("Four of them still work at the mill.", "Four of them still works at the mill.", "Four of them still works")]
    [InlineData("The letters had not been opened.", "The letters had been not opened.", "been not opened")]
    [InlineData("They stayed at home because of the storm.", "They stayed at home since of the storm.", "since of")]
    [InlineData("She is required to pay the fine.", "She is requiring to pay the fine.", "is requiring to")]
    public void Reports_words_that_cannot_stand_together(string source, string copy, string place) =>
        Assert.Contains(Fired.On("GRM001", source, copy), i => i.Copy == place);

    [Theory]
    [InlineData("Towns would send it abroad at twice the price.", "Towns would send it abroad at about double the price.")]
    [InlineData("The lawyers met for an hour.", "The lawyers met for an hour at a university with a European judge and an MP.")]
    [InlineData("He asked for help.", "If he were richer, he would help, and so would a one-armed man.")]
    [InlineData("The girls came late.", "Both of them and I are late, she said.")]
    [InlineData("The series ended.", "It was a series of talks and a means of defence.")]
    [InlineData("Films were shown.", "Between A and B the trip to were-wolf country is long.")]
    [InlineData("Two of them are away.", "One is ill, and one other sings in the choir tonight.")]
    [InlineData("It has a new park.", "They demanded that he go, and nobody saw him have a drink.")]
    [InlineData("He has said that he is known to write.", "He has made it known that he writes.")]
    [InlineData("She is glad about the vote.", "She is happier that the vote is over.")]
    [InlineData("Victory is defeat, he wrote.", "For to win is to lose, he wrote.")]
    public void Stays_silent_on_good_English(string source, string copy) =>
        Assert.Empty(Fired.On("GRM001", source, copy));

    [Theory]
    [InlineData("The owners who will sell their boats were paid.", "The owners who will sold their boats were paid.", "will sold")]
    [InlineData("The shops will not be opened before noon.", "The shops will not being opened before noon.", "will not being")]
    [InlineData("The engines will be built in Turin.", "The engines will built in Turin.", "will built")]
    [InlineData("The roof is due to be repaired in May.", "The roof is due to repaired in May.", "to repaired")]
    [InlineData("The union plans to send three lawyers.", "The union plans to sends three lawyers.", "to sends")]
    [InlineData("The mill has therefore closed its gates.", "The mill has therefore closing its gates.", "has therefore closing")]
    [InlineData("Divers have discovered a wreck off the cape.", "Divers have discover a wreck off the cape.", "have discover")]
    public void Reports_a_verb_whose_right_form_the_source_has_in_this_place(string source, string copy, string place) =>
        Assert.Contains(Fired.On("GRM001", source, copy), i => i.Copy == place);

    [Theory]
    [InlineData("The fire stopped at noon.", "The fire it stopped at noon.", "fire it stopped")]
    [InlineData("The firm, which was the cheapest, lost.", "The firm, which it was the cheapest, lost.", "which it was")]
    [InlineData("They get 90 lei, including a premium.", "They get 90 lei, which including a premium.", "which including")]
    [InlineData("The doctor, who runs the ward, agreed.", "The doctor, which runs the ward, agreed.", "which")]
    [InlineData("He fled to a land where several friends lived.", "He fled to a land which several friends lived.", "which several")]
    [InlineData("She is recovering from a stroke at home.", "She is recovering of a stroke at home.", "recovering of")]
    [InlineData("Two men were accused of taking bribes.", "Two men were charged of taking bribes.", "charged of taking")]
    [InlineData("Pipes run under the square of the town.", "Pipes run in under the square of the town.", "in under")]
    [InlineData("The tax was passed on to tenants.", "The tax was passed on the tenants.", "passed on the")]
    [InlineData("The minister said on Friday that he would stay.", "The minister has said on Friday that he would stay.", "has said on Friday")]
    [InlineData("Two paintings and a statue were stolen.", "Two paintings and a statue stole.", "statue stole")]
    public void Reports_what_makes_no_English_between_the_same_words(string source, string copy, string place) =>
        Assert.Contains(Fired.On("GRM001", source, copy), i => i.Copy == place);

    [Theory]
    [InlineData("Guests of the hotel park their cars free.", "The hotel has parking for the cars of its guests, free.")]
    [InlineData("They are committed to build the bridge.", "They are committed to building the bridge.")]
    [InlineData("The road back to instinct is short.", "The road back to instincts is short.")]
    [InlineData("He has been ill for years.", "He has been ill since two years before the war.")]
    [InlineData("One of them is ill.", "One in ten of them is ill.")]
    [InlineData("The house built by the sea was sold.", "The house he built by the sea was sold.")]
    [InlineData("As a result could not be reached, he left.", "As a result it could not be reached, and he left.")]
    [InlineData("The family, who own the farm, agreed.", "The family, which own the farm, agreed.")]
    [InlineData("He lives in the land where the two met.", "He lives in the land in which the two met.")]
    [InlineData("Test your knowledge of the law.", "Test your knowledge about the law.")]
    [InlineData("The lake froze over to the shore.", "The lake froze over the night to the shore.")]
    [InlineData("The work was done within two hours.", "The work was done in under two hours.")]
    [InlineData("The ship was sunk in May.", "The ship sank in May.")]
    [InlineData("He said that he would stay.", "He has said that he would stay.")]
    [InlineData("They were accused of theft.", "They were suspected of theft.")]
    [InlineData("Unless all ratify the pact would not be valid.", "Unless all ratify the pact it would not be valid.")]
    [InlineData("The captain carried the cup on to the stage.", "The captain carried the cup on the stage.")]
    [InlineData("Brannfoss, who paid 9,000 euros, won.", "Brannfoss, which paid 9,000 euros, won.")]
    [InlineData("The loss of both was no surprise to him.", "The loss of the two of them was no surprise to him.")]
    [InlineData("Ten died, and five of the 30 who were hurt are in danger.", "Ten died, while of the 30 injured five are in danger.")]
    public void Stays_silent_on_other_words_that_are_English(string source, string copy) =>
        Assert.Empty(Fired.On("GRM001", source, copy));

    [Theory]
    [InlineData("He sent the script to six large theatres in the north.", "He sent the script to six large theatre.", "six large theatre")]
    [InlineData("Three sponsors pulled out.", "Three sponsors has withdrawn.", "Three sponsors has")]
    [InlineData("Machines rejected thousands of valid ballots in the port.", "In the port, legitimate ballots was rejected by machines.", "legitimate ballots was")]
    [InlineData("Two sailors were arrested for throwing eggs.", "Two sailors were been arrested for throwing eggs.", "were been")]
    [InlineData("The prize will be awarded to a runner from Cork.", "The prize will be give to a runner from Cork.", "be give")]
    [InlineData("Officials declined to comment.", "The officials they declined the comment.", "officials they declined")]
    [InlineData("The board took the decision on Friday evening.", "Board took decision on Friday evening.", "Board took decision")]
    [InlineData("Some owners doubt the merger will be approved in May.", "Some of the owners doubt whether merger will be approved in May.", "merger will")]
    [InlineData("The feast began late because a storm had delayed the ferry.", "The feast began late because of a storm had delayed the ferry.", "because of a storm had")]
    [InlineData("Prosecutors say she took the letters of her clients home.", "Prosecutors say that took the letters of her clients home.", "that took")]
    [InlineData("A farmer who knows the price before he sells his corn is lucky.", "A farmer who knows the price before sells his corn is lucky.", "before sells")]
    [InlineData("“Nobody has seen the sea yet,” she said.", "“Nobody has seen the sea yet,” said.", "said")]
    [InlineData("The council agreed to go ahead without him.", "The council agreed go ahead without him.", "agreed go")]
    [InlineData("The deal came after it was shown a film of the yard.", "The deal came after it shown a film of the yard.", "it shown")]
    [InlineData("The lawyer Ada Orme, who represents 48 families, said no.", "The lawyer Ada Orme, whom represents 48 families, said no.", "whom represents")]
    [InlineData("Her pupils were interested in whether the cup was real silver.", "Her pupils were interested in if the cup was real silver.", "in if")]
    [InlineData("She is a nurse and the youngest of the crew.", "She is a nurse and the more young of the crew.", "more young")]
    [InlineData("The board is considering whether to sell the mine next year.", "The board is considering whether sell the mine next year.", "whether sell")]
    [InlineData("The pipes lose a third of the water that flows through them.", "The pipes lose a third of the water that flow through them.", "that flow")]
    [InlineData("He said that she knows the law of the port well.", "He said that she know the law of the port well.", "she know")]
    [InlineData("The referee reported that Okafor wore no boots.", "The referee reported that Okafor she wore no boots.", "Okafor she wore")]
    public void Reports_a_small_word_or_an_ending_lost_between_the_same_words(string source, string copy, string place) =>
        Assert.Contains(Fired.On("GRM001", source, copy), i => i.Copy == place);

    [Theory]
    [InlineData("He sent the script to six large theatres.", "He sent the script to six large theatre companies.")]
    [InlineData("He waited for six weeks.", "He was away on a six week tour.")]
    [InlineData("The three years he spent there were long.", "Three years is a long time.")]
    [InlineData("The firm that runs two banks has closed.", "A firm with two banks has closed.")]
    [InlineData("The next question is the elections.", "Elections is another question.")]
    [InlineData("Where the two sailors were arrested is not known.", "Two sailors have been arrested.")]
    [InlineData("The officials they met declined to comment.", "The officials they met declined to comment.")]
    [InlineData("The officials declined and left.", "The officials whom they met declined and left.")]
    [InlineData("The officials declined to comment.", "Officials declined to comment.")]
    [InlineData("The infection was found in May.", "Infection was found in May.")]
    [InlineData("The feast began late because a storm had delayed the ferry.", "The feast began late because of a storm, which had delayed the ferry.")]
    [InlineData("The letters that she took home were lost.", "They lost the letters that took days to write.")]
    [InlineData("He spoke when he was asked about it.", "He spoke when asked about it.")]
    [InlineData("“It is late,” she said on Friday.", "“It is late,” said her aunt.")]
    [InlineData("The council pledged to support him.", "The council pledged support for him.")]
    [InlineData("The council helped to write the plan.", "The council helped write the plan.")]
    [InlineData("Only then had it been shown the film.", "Only then had it shown the film.")]
    [InlineData("She asked which of the two is younger.", "She asked which of the two is more youthful.")]
    [InlineData("If it fails the test, the mill will close.", "Should it fail the test, the mill will close.")]
    [InlineData("She knows how to repair a net.", "She knows how sailors repair a net.")]
    public void Stays_silent_where_nothing_is_lost(string source, string copy) =>
        Assert.Empty(Fired.On("GRM001", source, copy));

    [Theory]
    [InlineData("His pump suited the farm better than ours.", "His pump was more better than ours.", "more better")]
    [InlineData("It was the fastest train of all.", "It was the most fastest train of all.", "most fastest")]
    [InlineData("They gave her good advice.", "They gave her a good advice.", "a good advice")]
    [InlineData("The letter held much information.", "The letter held many informations.", "informations")]
    [InlineData("Both sides of the road are closed.", "The both sides of the road are closed.", "The both")]
    [InlineData("Some houses were lost.", "Some of houses were lost.", "Some of houses")]
    [InlineData("She has a boy of ten.", "She has a ten-years-old boy.", "ten-years-old")]
    [InlineData("It was the most expensive plan.", "It was the expensivest plan.", "expensivest")]
    [InlineData("The ferry carries two heavy lorries each day.", "The ferry carries two heavy lorry each day.", "two heavy lorry")]
    [InlineData("A Prussian officer and an F-16 were seen.", "An officer and an Prussian were seen.", "an Prussian")]
    [InlineData("He saw an F-16.", "He saw a F-16.", "a F")]
    public void Reports_a_noun_and_words_before_it_that_do_not_fit(string source, string copy, string place) =>
        Assert.Contains(Fired.On("GRM001", source, copy), i => i.Copy == place);

    [Theory]
    [InlineData("He works quickly.", "He wants to do more faster, and once more better days came, the most best-known of them in May.")]
    [InlineData("He sells chairs.", "He runs a furniture and carpet shop, a software company and a news desk, with a knowledge of trees.")]
    [InlineData("One of many was hurt.", "One of the injured and two of the best were among thousands of people, many of hundreds of men.")]
    [InlineData("The boy is ten.", "The ten-year-old boy is ten years old, and the three-day trip lasted three days.")]
    [InlineData("It left an MP.", "An MP, an NFL player, an Nvidia chip, a UN car, a European, an honest man and a one-armed clerk.")]
    public void Stays_silent_on_other_noun_phrases(string source, string copy) =>
        Assert.Empty(Fired.On("GRM001", source, copy));

    [Theory]
    [InlineData("The blaze killed 26 people.", "In the blaze 26 people has died.", "26 people has")]
    [InlineData("The police are looking for the car.", "The police is looking for the car.", "The police is")]
    [InlineData("All are welcome.", "Everyone are welcome.", "Everyone are")]
    [InlineData("A man was hurt.", "One of the young men were hurt.", "One of the young men were")]
    [InlineData("There are more cars now.", "The number of cars have grown.", "The number of cars have")]
    [InlineData("There are three reasons for it.", "There is three reasons for it.", "There is three reasons")]
    [InlineData("Services to the island of Varn resumed in May.", "Services to the island of Varn was resuming in May.", "Services to the island of Varn was")]
    public void Reports_a_verb_that_does_not_agree_with_a_counted_subject(string source, string copy, string place) =>
        Assert.Contains(Fired.On("GRM001", source, copy), i => i.Copy == place);

    [Theory]
    [InlineData("The blaze killed 26 people.", "The blaze that killed 26 people has been put out, and the loss of two ships was felt.")]
    [InlineData("It took long.", "Three years is a long time, 20 tonnes was lost, and 5 goals has been the record.")]
    [InlineData("A number of cars came.", "A number of cars have come, and to everyone are given two cups.")]
    [InlineData("It is far.", "There is two miles to go.")]
    [InlineData("It is far.", "News of the sale has come, politics in the north is slow, and what matters to us is the price.")]
    [InlineData("Talks failed.", "Talks on the island are over, and sales in the year when it was built were low.")]
    public void Stays_silent_where_the_verb_agrees(string source, string copy) =>
        Assert.Empty(Fired.On("GRM001", source, copy));

    [Theory]
    [InlineData("The judge would refuse to hear it.", "The judge would refused to hear it.", "would refused")]
    [InlineData("A fine would not ease the need.", "A fine would not to ease the need.", "would not to")]
    [InlineData("She did not go to the fair.", "She did not went to the fair.", "did not went")]
    [InlineData("They had never seen such a crowd.", "They had never saw such a crowd.", "had never saw")]
    [InlineData("He sang to please the crowd.", "He sang for to please the crowd.", "for to")]
    [InlineData("The bus was driven by a boy.", "The bus was drived by a boy.", "drived")]
    [InlineData("The children were tired.", "The childs were tired.", "childs")]
    [InlineData("The seals had been opened before noon.", "The seals before noon opened had been.", "opened had been")]
    [InlineData("The sailors went home after the storm.", "The sailors gone home after the storm.", "sailors gone")]
    [InlineData("It is capable of naming a date.", "It is capable of name another date.", "of name")]
    public void Reports_a_verb_in_a_form_that_it_does_not_have(string source, string copy, string place) =>
        Assert.Contains(Fired.On("GRM001", source, copy), i => i.Copy == place);

    [Theory]
    [InlineData("He helped.", "He did all he could to help, and what they waited for to arrive did not found a town.")]
    [InlineData("He learned it.", "He learned, dreamed, proved, hanged, showed and lied, and the crew of a manned ship footed the bill.")]
    [InlineData("The boat was new.", "All he did was ask, and to see the film she mans the desk.")]
    [InlineData("The women who were arrested had been warned.", "More were warned than those arrested had been.")]
    [InlineData("He says so.", "He said so.")]
    public void Stays_silent_on_other_verb_forms(string source, string copy) =>
        Assert.Empty(Fired.On("GRM001", source, copy));

    [Theory]
    [InlineData("They discussed the plan for hours.", "They discussed about the plan for hours.", "discussed about")]
    [InlineData("It depends on the weather.", "It depends of the weather.", "depends of")]
    [InlineData("They let him go.", "They let him to go.", "let him to go")]
    [InlineData("A lot of people came.", "A lot people came.", "A lot people")]
    [InlineData("He is married to a nurse.", "He is married with a nurse.", "married with a")]
    [InlineData("The town wants the firm to pay.", "The town wants that the firm pays.", "wants that the")]
    [InlineData("They come because he is ill.", "They come because of he is ill.", "because of he")]
    public void Reports_words_that_do_not_go_together(string source, string copy, string place) =>
        Assert.Contains(Fired.On("GRM001", source, copy), i => i.Copy == place);

    [Theory]
    [InlineData("They talked.", "They discussed about 20 plans, which depends, of course, on those responsible.")]
    [InlineData("Thousands came.", "Thousands of people came, among them the most decorated of the pilots and their belongings of old.")]
    [InlineData("He was blamed.", "They accuse those responsible of causing it.")]
    [InlineData("He has three sons.", "He is married with three sons.")]
    public void Stays_silent_on_words_that_go_together(string source, string copy) =>
        Assert.Empty(Fired.On("GRM001", source, copy));

    [Theory]
    [InlineData("She asked where the boat was.", "She asked where was the boat.", "asked where was the")]
    [InlineData("Nobody knows what the plan is.", "Nobody knows what is the plan.", "knows what is the")]
    [InlineData("He has been living here since May.", "He is living here since May.", "is living here since")]
    [InlineData("It rained, but they came.", "Although it rained, but they came.", "Although it rained, but")]
    [InlineData("The mayor told reporters that he was ill.", "The mayor told to reporters that he was ill.", "told to")]
    [InlineData("The firm is in Lund and opens on Monday.", "The firm opens in Lund in Monday.", "in Monday")]
    [InlineData("She is the first woman to lead the port.", "She is the first woman which lead the port.", "woman which")]
    [InlineData("The town is bigger than Lund.", "The town is bigger that Lund.", "bigger that")]
    [InlineData("The house is as big as ours.", "The house is as big than ours.", "as big than")]
    [InlineData("They are late.", "Them are late.", "Them are")]
    public void Reports_clauses_that_are_joined_wrongly(string source, string copy, string place) =>
        Assert.Contains(Fired.On("GRM001", source, copy), i => i.Copy == place);

    [Theory]
    [InlineData("She asked it.", "Do you know where is the boat?")]
    [InlineData("He asked.", "He asked what was the matter.")]
    [InlineData("It grows.", "The bank is growing at its fastest rate since 2012.")]
    [InlineData("It is a tale.", "It was told to reporters that a story told to children was true.")]
    [InlineData("He was sworn in.", "He was sworn in Wednesday, and the news was in Monday's paper.")]
    [InlineData("They met.", "A group of women which met in May asked the nurse which was better.")]
    [InlineData("Wood burns.", "It is used more often as fuel than as food, although poor, but not by all.")]
    public void Stays_silent_on_clauses_that_are_joined_well(string source, string copy) =>
        Assert.Empty(Fired.On("GRM001", source, copy));

    [Theory]
    [InlineData("The committee approved the harbour plan after two hours.", "The committee the harbour plan after two hours approved.", "plan after two hours approved")]
    [InlineData("All the pupils went to the fair by boat.", "All the pupils to the fair by boat went.", "the fair by boat went")]
    [InlineData("The farm sells milk to three dairies.", "The farm milk to three dairies sells.", "milk to three dairies sells")]
    [InlineData("On Tuesday the parliament passed the bill.", "On Tuesday passed the parliament the bill.", "passed the parliament")]
    [InlineData("The judge will not allow cameras in the room.", "The judge will allow not cameras in the room.", "will allow not")]
    [InlineData("The lake is deep enough for ships.", "The lake is enough deep for ships.", "enough deep")]
    [InlineData("She always drinks tea in the morning.", "She drinks always tea in the morning.", "drinks always tea")]
    public void Reports_a_verb_in_a_foreign_place(string source, string copy, string place) =>
        Assert.Contains(Fired.On("GRM001", source, copy), i => i.Copy == place);

    [Theory]
    [InlineData("The committee approved the harbour plan.", "The harbour plan the committee approved was cheap.")]
    [InlineData("Prices rose 5 percent in the north.", "Prices in the north rose by 5 percent.")]
    [InlineData("The court revoked the club’s licence.", "The club had its licence revoked by the court.")]
    [InlineData("On Tuesday the parliament passed the bill.", "Passed by the parliament on Tuesday, the bill is law.")]
    [InlineData("A tree stood in the garden of the inn.", "In the garden of the inn stood a tree.")]
    public void Leaves_English_orders_alone(string source, string copy) =>
        Assert.Empty(Fired.On("GRM001", source, copy));

    [Theory]
    [InlineData("The ticket to the island costs 45 dollars.", "The ticket to the island is cost 45 dollars.", "is cost")]
    [InlineData("The path follows the river for 20 miles.", "The path is follow the river for 20 miles.", "is follow")]
    [InlineData("The old mill is being restored.", "The old mill is restoring.", "is restoring")]
    [InlineData("The mayor will be absent until June.", "The mayor will absent until June.", "will absent")]
    [InlineData("They are ready to leave the valley.", "They ready to leave the valley.", "They ready")]
    [InlineData("The chapel was built in 1880.", "The chapel built in 1880.", "chapel built")]
    [InlineData("The man who sold the car has vanished.", "The man sold the car has vanished.", "man sold")]
    [InlineData("They want to rebuild the church.", "They want rebuild the church.", "want rebuild")]
    [InlineData("The union said it would wait until May.", "The union said would wait until May.", "said would")]
    [InlineData("There are 40 beds in the ward.", "Are 40 beds in the ward.", "Are 40")]
    [InlineData("She has lived in Oslo since 2010.", "She lives in Oslo since 2010.", "lives in Oslo since")]
    [InlineData("The firm is interested in buying the port.", "The firm is interested in buy the port.", "in buy")]
    [InlineData("The inn is bigger than the church.", "The inn is bigger as the church.", "bigger as")]
    [InlineData("He denied taking the money.", "He denied to take the money.", "denied to take")]
    [InlineData("The mayor did not know the price.", "The mayor not knew the price.", "not knew")]
    [InlineData("The ministers who resigned were young.", "The ministers who they resigned were young.", "who they resigned")]
    public void Reports_a_verb_group_that_lost_its_form(string source, string copy, string place) =>
        Assert.Contains(Fired.On("GRM001", source, copy), i => i.Copy == place);

    [Theory]
    [InlineData("The museum opens at nine on Sundays.", "On Sundays the museum is open at nine.")]
    [InlineData("The firm cut 5 percent of its jobs.", "At the firm 5 percent of jobs were cut.")]
    [InlineData("The boy was trained in Lyon.", "The boy was training in Lyon.")]
    [InlineData("If all goes well, a record will be set.", "If all goes well, he will set a record.")]
    [InlineData("Her brother is a pilot and her son is a cook.", "Her brother is a pilot and her son a cook.")]
    [InlineData("The road was closed on Tuesday after a slide.", "The road closed on Tuesday after a slide.")]
    [InlineData("The men who sold the car have vanished.", "The men sold the car and have vanished.")]
    [InlineData("The study shows that prices fall in May and rise in June.", "The study shows prices fall in May and rise in June.")]
    [InlineData("I think it would help the farmers.", "I think that would help the farmers.")]
    [InlineData("They said they would wait.", "They said would-be buyers should wait.")]
    [InlineData("He has worked in the mill since May.", "His work in the mill since May is hard.")]
    [InlineData("The inn is larger than the church.", "The inn is the larger of the two.")]
    public void Leaves_other_verb_groups_alone(string source, string copy) =>
        Assert.Empty(Fired.On("GRM001", source, copy));

    [Theory]
    [InlineData("The harbour office opened an investigation on Tuesday.", "Harbour office opened investigation on Tuesday.", "office opened investigation")]
    [InlineData("She put the key under a stone beside the door.", "She put key under stone beside door.", "key under stone")]
    [InlineData("The owner’s agent signed a contract on Monday.", "Agent of owner signed contract on Monday.", "Agent of owner")]
    public void Reports_several_lost_articles(string source, string copy, string place) =>
        Assert.Contains(Fired.On("GRM001", source, copy), i => i.Copy == place);

    [Theory]
    [InlineData("The patient is in the hospital and her son is at the school.", "The patient is in hospital and her son is at school.")]
    [InlineData("The mother and the child survived the crash.", "Mother and child survived the crash.")]
    [InlineData("She came by the bus and left by the train.", "She came by bus and left by train.")]
    [InlineData("He became the mayor of the town.", "He became mayor of the town.")]
    [InlineData("The storm cut a cable and sank a ferry.", "Its cable cut, the ferry sank in the storm.")]
    public void Leaves_nouns_that_need_no_article_alone(string source, string copy) =>
        Assert.Empty(Fired.On("GRM001", source, copy));

    [Theory]
    [InlineData("The thief is believed to have fled to Spain.", "The thief is believed that he fled to Spain.", "thief is believed that")]
    [InlineData("The dog appears to have run away.", "The dog appears that it ran away.", "appears that")]
    [InlineData("After the vote ended, the crowd went home.", "After the vote ended, and the crowd went home.", "After the vote ended, and")]
    [InlineData("Although it was late, they kept working.", "Although it was late, but they kept working.", "Although it was late, but")]
    [InlineData("Every classroom has a heater.", "Every classroom have a heater.", "Every classroom have")]
    [InlineData("The news was good for the farmers.", "The news were good for the farmers.", "news were")]
    [InlineData("All the windows were broken.", "All the window were broken.", "All the window were")]
    [InlineData("Those cars were sold.", "That cars was sold.", "That cars")]
    [InlineData("Many people came to the fair.", "Much people came to the fair.", "Much people")]
    [InlineData("There was little water in the well.", "There was not many water in the well.", "many water")]
    [InlineData("The nearest clinic is 40 kilometres away.", "The nearest clinic is to 40 kilometres.", "is to 40 kilometres")]
    [InlineData("Petrol costs more in Norway.", "Petrol costs more in the Norway.", "the Norway")]
    [InlineData("Hundreds of soldiers came home.", "Hundreds of soldier came home.", "Hundreds of soldier")]
    public void Reports_what_translated_English_often_has(string source, string copy, string place) =>
        Assert.Contains(Fired.On("GRM001", source, copy), i => i.Copy == place);

    [Theory]
    [InlineData("He is believed to have fled.", "It is widely believed that he fled.")]
    [InlineData("He is said to have fled.", "The rumour is believed that he fled.")]
    [InlineData("It is clear that she will win.", "She is certain that she will win.")]
    [InlineData("He stayed, being ill.", "Because he was ill, and the weather was bad, he stayed.")]
    [InlineData("The whole family was there.", "All the family were there.")]
    [InlineData("It is surprising how veterans are treated.", "That veterans are treated so is surprising.")]
    [InlineData("The farm is 30 miles away.", "The farm is to the north, 30 miles away.")]
    [InlineData("Prices rose in Norway.", "Prices rose in the Norway of the 1920s.")]
    [InlineData("Most of the funds are gone.", "Most of the money is gone.")]
    public void Leaves_the_like_of_it_alone(string source, string copy) =>
        Assert.Empty(Fired.On("GRM001", source, copy));
}
