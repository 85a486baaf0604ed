using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NetConnect.Api.Input;
using NetConnect.Model.Outcomes;

namespace NetConnect.Api.Tests.Input;

public class YamlTextTests
{
    [Theory]
    [InlineData("a: b", """{"a":"b"}""")]
    [InlineData("account: 012345678901", """{"account":"012345678901"}""")]
    [InlineData("country: no", """{"country":"no"}""")]
    [InlineData("a: ~", """{"a":null}""")]
    [InlineData("a:", """{"a":null}""")]
    [InlineData("a: ''", """{"a":""}""")]
    [InlineData("min: 2", """{"min":2}""")]
    [InlineData("min: '2'", """{"min":"2"}""")]
    [InlineData("min: 0x2", """{"min":"0x2"}""")]
    [InlineData("min: 1.50", """{"min":1.50}""")]
    [InlineData("protected: true", """{"protected":true}""")]
    [InlineData("other: true", """{"other":"true"}""")]
    [InlineData("list: [a, {b: c}, [1]]", """{"list":["a",{"b":"c"},["1"]]}""")]
    [InlineData("{\"a\": [\"b\", null]}", """{"a":["b",null]}""")]
    [InlineData("", "null")]
    public void Read_WhatIsYaml_IsTheJsonOfTheSameMeaning(string yaml, string json) => Assert.Equal(json, Text(Read(yaml)));

    [Theory]
    [InlineData("a: &x b")]
    [InlineData("a: *x")]
    [InlineData("a: !!binary b")]
    [InlineData("<<: {a: b}\na: &x {<<: *x}")]
    [InlineData("a: b\n---\nc: d")]
    [InlineData("a: [")]
    [InlineData("? [a]\n: b")]
    [InlineData("a: b\na: c")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]")]
    public void Read_WhatIsNotTakenHere_IsMalformed(string yaml) => Assert.Equal(FaultKind.Malformed, Read(yaml).Fault!.Kind);

    [Fact]
    public void Read_WhatIsNotUtf8_IsMalformed() =>
        Assert.Equal(FaultKind.Malformed, new YamlText(new HashSet<string>(), new HashSet<string>()).Read([0x61, 0x3A, 0x20, 0xFF]).Fault!.Kind);

    /// <summary>Whatever is sent, it is read or refused; what the parser throws on the way gets no further.</summary>
    [Fact]
    public void Read_AnyText_IsReadOrRefused()
    {
        var characters = Gen.Elements("abc:-?,[]{}&*!|>'\"%@`# \n\t\\~<0\u00e9\ud83d\u0000".ToCharArray());
        Prop.ForAll(characters.ArrayOf().ToArbitrary(), text =>
        {
            var read = Read(new string(text));
            return read.Fault is null == read.Value is not null;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    private static string Text(Outcome<byte[]> read) => Encoding.UTF8.GetString(read.Value!);

    private static Outcome<byte[]> Read(string yaml) =>
        new YamlText(new HashSet<string> { "min" }, new HashSet<string> { "protected" }).Read(Encoding.UTF8.GetBytes(yaml));
}
