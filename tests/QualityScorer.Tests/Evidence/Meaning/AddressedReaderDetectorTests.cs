namespace QualityScorer.Tests.Evidence.Meaning;

public sealed class AddressedReaderDetectorTests
{
    private const string Id = "PRO001";

    [Theory]
    [InlineData("The mill was sold in spring. Its owners kept the barn.", "The mill was sold in spring. Your owners kept the barn.", "Its", "Your")]
    [InlineData("The nurse said the ward was full and that she had called the mayor.", "The nurse said the ward was full and that I had called the mayor.", "she", "I")]
    [InlineData("The farmers wanted the council to pay them for the lost hay.", "The farmers wanted the council to pay us for the lost hay.", "them", "us")]
    public void Reports_a_third_person_who_became_the_writer_or_the_reader(string source, string copy, string before, string after) => Assert.Equal((before, after), Assert.Single(Fired.On(Id, source, copy)));

    [Theory]
    [InlineData("The mill was sold in spring. Its owners kept the barn.", "The mill was sold in spring. The owners kept the barn.")]
    [InlineData("The nurse said that she had called the mayor.", "“I have called the mayor,” the nurse said.")]
    [InlineData("“We have called the mayor,” the nurse said. They waited for him.", "The nurse said they had called the mayor. They waited for him.")]
    [InlineData("Its owners told us that the barn was empty.", "Our owners told us that the barn was empty.")]
    [InlineData("The firm kept its word and paid.", "The firm was as good as its word and paid.")]
    public void Stays_silent_on_other_references(string source, string copy) => Assert.Empty(Fired.On(Id, source, copy));
}
