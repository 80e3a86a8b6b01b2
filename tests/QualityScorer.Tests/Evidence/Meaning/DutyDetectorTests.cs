namespace QualityScorer.Tests.Evidence.Meaning;

public sealed class DutyDetectorTests
{
    private const string Id = "MOD002";

    [Theory]
    [InlineData("Tenants must not sublet the flats to guests.", "Tenants do not have to sublet the flats to guests.", "must not sublet", "do not have to sublet")]
    [InlineData("Owners must insure boats that leave the harbour.", "Owners are free to insure boats that leave the harbour.", "must insure", "are free to insure")]
    [InlineData("The seed does not need to be dried for the trip.", "The seed has to be dried for the trip.", "does not need to be dried", "has to be dried")]
    [InlineData("Visitors are not allowed to feed the seals.", "Visitors are required to feed the seals.", "are not allowed to feed", "are required to feed")]
    public void Reports_a_norm_told_as_another(string source, string copy, string before, string after) => Assert.Contains((before, after), Fired.On(Id, source, copy));

    [Theory]
    [InlineData("Tenants must not sublet the flats to guests.", "Tenants are not permitted to sublet the flats to guests.")]
    [InlineData("Owners must insure boats that leave the harbour.", "Owners are obliged to insure boats that leave the harbour.")]
    [InlineData("The crew cannot sail without a pilot.", "The crew may not sail without a pilot.")]
    [InlineData("She had to sell the mill.", "She was able to sell the mill.")]
    public void Stays_silent_on_the_same_norm(string source, string copy) => Assert.Empty(Fired.On(Id, source, copy));
}
