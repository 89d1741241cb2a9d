"""Everything that can be said about a question: QST001 to QST039."""

from __future__ import annotations

from scormbuild.questions.findings.answers import (
    AcceptsNothing,
    AllAnswersCorrect,
    EmptyAnswer,
    EmptyGap,
    FaultyDropDown,
    GapInWrongPlace,
    IdenticalAnswers,
    ManyAnswers,
    NoCorrectAnswer,
    NoGap,
    SeveralCorrectAnswers,
    TooFewAnswers,
    TooManyAnswers,
)
from scormbuild.questions.findings.gaps import AlternativesEscaped
from scormbuild.questions.findings.numbers import (
    NumberInGroups,
    NumberOutOfBounds,
    NumberWithoutAnswer,
    PointsDoNotCount,
    PointsTooFine,
    RangeReversed,
)
from scormbuild.questions.findings.types import (
    QuestionTypeNotYetKnown,
    UnknownQuestionType,
)
from scormbuild.questions.findings.writing import (
    AnswerWithoutBox,
    FeedbackHasNoAnswer,
    NotPartOfQuestion,
    QuestionWithoutAnswer,
    QuestionWithoutPrompt,
    SaidTwice,
    TextAfterAnswers,
    TwoKindsOfAnswer,
    TypeContradictsAnswer,
    UnknownFeedback,
    YamlPartNotTable,
)

__all__ = [
    "AcceptsNothing",
    "AllAnswersCorrect",
    "AlternativesEscaped",
    "AnswerWithoutBox",
    "EmptyAnswer",
    "EmptyGap",
    "FaultyDropDown",
    "FeedbackHasNoAnswer",
    "GapInWrongPlace",
    "IdenticalAnswers",
    "ManyAnswers",
    "NoCorrectAnswer",
    "NoGap",
    "NotPartOfQuestion",
    "NumberInGroups",
    "NumberOutOfBounds",
    "NumberWithoutAnswer",
    "PointsDoNotCount",
    "PointsTooFine",
    "QuestionTypeNotYetKnown",
    "QuestionWithoutAnswer",
    "QuestionWithoutPrompt",
    "RangeReversed",
    "SaidTwice",
    "SeveralCorrectAnswers",
    "TextAfterAnswers",
    "TooFewAnswers",
    "TooManyAnswers",
    "TwoKindsOfAnswer",
    "TypeContradictsAnswer",
    "UnknownFeedback",
    "UnknownQuestionType",
    "YamlPartNotTable",
]
