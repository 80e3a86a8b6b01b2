namespace QualityScorer.Tests.Evidence.Meaning;

public sealed class ModalityDetectorTests
{
    private const string Id = "MOD001";

    [Theory]
    [InlineData("The envoy is expected to meet with her colleagues in Lubin on Monday.", "The envoy met with her colleagues in Lubin on Monday.", "expected to meet", "met")]
    [InlineData("The ministry said it could close its ports to the boats if the talks failed.", "The ministry said it will close its ports to the boats if the talks failed.", "could close", "will close")]
    [InlineData("Borrowing costs might come down in August if wage growth slowed.", "Borrowing costs would come down in August if wage growth slowed.", "might come", "would come")]
    [InlineData("The lawyer said that his client would probably appeal.", "The lawyer said that his client would appeal.", "probably", "appeal")]
    [InlineData("About 450 office jobs could be moved to Turin.", "About 450 office jobs will be moved to Turin.", "could be moved", "will be moved")]
    [InlineData("The minister is expected to visit the port on Monday.", "The minister visited the port on Monday.", "expected to visit", "visited")]
    [InlineData("The company plans to close the plant in Durban.", "The company has closed the plant in Durban.", "plans to close", "closed")]
    [InlineData("The senate must still approve the treaty, which was signed in May.", "The senate approved the treaty, which was signed in May.", "must still approve", "approved")]
    [InlineData("The council must repay the loan by June.", "The council may repay the loan by June.", "must repay", "may repay")]
    [InlineData("Prices may rise by 5 percent next year.", "Prices rose by 5 percent last year.", "may rise", "rose")]
    [InlineData("The driver allegedly fled the scene before police arrived.", "The driver fled the scene before police arrived.", "allegedly", "fled")]
    [InlineData("The school will stay shut until Friday at the earliest, the council said.", "The school will stay shut until Friday, the council said.", "at the earliest", "Friday")]
    [InlineData("At least 40 people were hurt in the crash on Monday.", "40 people were hurt in the crash on Monday.", "At least", "40")]
    [InlineData("The firm had repaired the crane in May, the report says.", "The firm had promised to repair the crane in May, the report says.", "repaired", "promised to repair")]
    public void Reports_a_changed_modality_or_a_lost_reserve(string source, string copy, string before, string after)
    {
        var issue = Fired.On(Id, source, copy)[0];
        Assert.Equal(before, issue.Source);
        Assert.Equal(after, issue.Copy);
    }

    [Theory]
    [InlineData("My grandmother would have beaten us as well, and she is 91.", "My grandmother could have beaten us as well, and she is 91.")]
    [InlineData("They asked whether the quota could safely be raised.", "They asked whether it was safe to raise the quota.")]
    [InlineData("The minister is expected to visit the port on Monday.", "The minister will visit the port on Monday.")]
    [InlineData("The minister said she would visit the port on Monday.", "The minister will visit the port on Monday, she said.")]
    [InlineData("The ministry plans to reopen the border in June.", "The ministry is planning to reopen the border in June.")]
    [InlineData("Prices may rise by 5 percent next year.", "Prices could rise by 5 percent next year.")]
    [InlineData("The driver allegedly fled the scene before police arrived.", "According to police, the driver fled the scene before officers arrived.")]
    [InlineData("At least 40 people were hurt in the crash on Monday.", "Forty or more people were hurt in the crash on Monday.")]
    [InlineData("The two states will deliver 1.9 million tonnes of coal each winter.", "In return they get 1.9 million tonnes of coal each winter, delivered by the two states.")]
    [InlineData("The talks are to begin in Geneva on Sunday.", "The talks will begin in Geneva on Sunday.")]
    [InlineData("The school will stay shut until Friday at the earliest, the council said.", "The school will stay shut at least until Friday, the council said.")]
    [InlineData("Coal is likely to overtake oil in five years, the agency said.", "Coal will probably overtake oil in five years, the agency said.")]
    [InlineData("The two firms may soon enter the market in Cuba.", "The two firms are expected to enter the market in Cuba soon.")]
    [InlineData("The sale was stopped moments before it was due to go ahead.", "The sale was stopped moments before it was going to go ahead.")]
    [InlineData("The biologist suspects that a sick whale led the others into the bay.", "A sick whale may have led the others into the bay, in the view of the biologist.")]
    [InlineData("The minister is expected to meet with her colleagues on Monday.", "On Monday the minister is to meet with her colleagues.")]
    public void Stays_silent_on_an_honest_rewording(string source, string copy) => Assert.Empty(Fired.On(Id, source, copy));
}
